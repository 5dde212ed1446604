import type { Locale } from '#libs/platform/i18n/locale';

/** What the page asks or says. */
export type UnsubscribeState = 'ask' | 'done' | 'unknown';

interface PageWords {
  readonly title: string;
  readonly text: string;
  readonly button?: string;
}

const words: Readonly<Record<Locale, Readonly<Record<UnsubscribeState, PageWords>>>> = {
  fr: {
    ask: {
      title: 'Ne plus recevoir ces messages ?',
      text: 'Vous ne recevrez plus de messages de ce type. Les messages indispensables à votre participation continuent.',
      button: 'Ne plus recevoir ces messages',
    },
    done: { title: 'C’est fait', text: 'Vous ne recevrez plus de messages de ce type.' },
    unknown: { title: 'Lien inconnu', text: 'Ce lien ne correspond à aucun message. Vérifiez qu’il est entier.' },
  },
  en: {
    ask: {
      title: 'Receive no more of these messages?',
      text: 'You will receive no more messages of this kind. Messages that you need in order to take part go on.',
      button: 'Receive no more of these messages',
    },
    done: { title: 'Done', text: 'You will receive no more messages of this kind.' },
    unknown: { title: 'Unknown link', text: 'This link belongs to no message. Please check that it is complete.' },
  },
};

/** A page without scripts or other files; the form posts to the address of the page itself. */
export function unsubscribePage(state: UnsubscribeState, locale: Locale): string {
  const { title, text, button } = words[locale][state];
  const form = button ? `<form method="post"><button type="submit">${button}</button></form>` : '';
  return [
    '<!doctype html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${title} – Passerelle</title>`,
    '<style>body{margin:0 auto;padding:2em 1em;max-width:36em;font:1.1em/1.5 sans-serif;color:#1a1a1a;background:#fff}',
    'button{font:inherit;padding:.6em 1.2em;color:#fff;background:#0b4f9e;border:0;border-radius:.3em}</style>',
    `</head><body><main><h1>${title}</h1><p>${text}</p>${form}</main></body></html>`,
    '',
  ].join('\n');
}

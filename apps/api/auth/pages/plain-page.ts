import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { en, type PageKey } from '../messages/en.js';
import { fr } from '../messages/fr.js';
import { escapeHtml } from '#libs/platform/html/escape-html';
import { preferredLocale } from '#libs/platform/i18n/locale';
import { translatorOf } from '#libs/platform/i18n/translate';

/** A page that says one thing and asks for one press of a button at most. It works without scripts. */
export interface PlainPage {
  readonly status: number;
  readonly title: PageKey;
  readonly text: PageKey;
  /** The button, and the token that it sends back to the page's own address. */
  readonly form?: { readonly action: string; readonly button: PageKey; readonly token: string };
  /** Where to go on, and in which words when not simply to Passerelle. */
  readonly link?: string;
  readonly linkText?: PageKey;
}

const say = translatorOf<PageKey>({ en, fr });

const style =
  'body{margin:0 auto;padding:2em 1.5em;max-width:36em;font:1.1em/1.5 sans-serif;color:#1a1a1a;background:#fff}' +
  'button{font:inherit;padding:.6em 1.4em;border:0;border-radius:.3em;color:#fff;background:#0b4f9e}' +
  'button:focus-visible,a:focus-visible{outline:3px solid #f2a900;outline-offset:2px}a{color:#0b4f9e}';

/** No script, no frame, no other site; the page is kept nowhere, and its address, which bears a token, is told to nobody. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** Answers with the page, in the first of the browser's languages that the product speaks. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: PlainPage): FastifyReply {
  const locale = preferredLocale(request.headers['accept-language'], 'fr');
  const words = (key: PageKey) => escapeHtml(say(locale, key));
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">',
    `<title>${words(page.title)}</title><style>${style}</style></head>`,
    `<body><main><h1>${words(page.title)}</h1><p>${words(page.text)}</p>`,
    page.form ? formOf(page.form, words) : '',
    page.link ? `<p><a href="${escapeHtml(page.link)}">${words(page.linkText ?? 'page.goOn')}</a></p>` : '',
    '</main></body></html>\n',
  ].join('\n');
  return reply.code(page.status).headers(headers).send(html);
}

function formOf({ action, button, token }: NonNullable<PlainPage['form']>, words: (key: PageKey) => string): string {
  return (
    `<form method="post" action="${escapeHtml(action)}"><input type="hidden" name="token" value="${escapeHtml(token)}">` +
    `<button type="submit">${words(button)}</button></form>`
  );
}

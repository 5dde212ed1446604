import { linkOf, tokenToCome } from '#libs/notifications/mail-links';
import type { MailKey } from '#libs/notifications/messages/en';
import { en } from '#libs/notifications/messages/en';
import { fr } from '#libs/notifications/messages/fr';
import type { MailPart, NotificationKind } from '#libs/notifications/notification-kind';
import { escapeHtml } from '#libs/platform/html/escape-html';
import type { Locale } from '#libs/platform/i18n/locale';
import { type MessageValues, type Translate, translatorOf } from '#libs/platform/i18n/translate';

/** What a mail tells, to whom: all that its words need. */
export interface MailContent {
  readonly kind: NotificationKind;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly params: MessageValues;
  /** For the kinds whose link carries one, once it is made. */
  readonly linkToken?: string;
  /** For the kinds that the reader may switch off. */
  readonly unsubscribeToken?: string | null;
}

/** What every mail of an installation has in common. */
export interface MailFrame {
  readonly publicUrl: string;
  readonly contactEmail: string;
}

/** The page that ends mails of a kind for the reader with the token; also where mail programs send their one click. */
export function unsubscribeUrlOf({ publicUrl }: Pick<MailFrame, 'publicUrl'>, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/unsubscribe/${token}`;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const longestSubject = 200;

/** The words of a mail in the reader's language and zone: a subject on one line, a text part and an HTML part. */
export function renderMail(
  { kind, name, email, locale, timeZone, params, linkToken, unsubscribeToken }: MailContent,
  frame: MailFrame,
): RenderedMail {
  const unsubscribeUrl = unsubscribeToken ? unsubscribeUrlOf(frame, unsubscribeToken) : '';
  const values = { ...params, name, email, timeZone, contactEmail: frame.contactEmail, unsubscribeUrl };
  const say = (key: MailKey) => withoutControls(translatorIn(timeZone)(locale, key, values));
  const part = (mailPart: MailPart) => say(`${kind}.${mailPart}`);

  const footer = [say('frame.footer'), ...(unsubscribeToken ? [say('frame.unsubscribe')] : [])];
  const paragraphs = [say('frame.greeting'), ...paragraphsOf(part('news')), ...paragraphsOf(part('next'))];
  const { url, key } = linkOf(kind, frame.publicUrl, linkToken ?? tokenToCome);
  const words = { paragraphs, link: say(key), url, closing: say('frame.closing'), footer };
  const subject = onOneLine(part('subject'));
  return { subject, text: textPart(words), html: htmlPart({ ...words, subject, locale }) };
}

interface MailWords {
  readonly paragraphs: readonly string[];
  readonly link: string;
  readonly url: string;
  readonly closing: string;
  readonly footer: readonly string[];
}

function textPart({ paragraphs, link, url, closing, footer }: MailWords): string {
  return [...paragraphs, `${link}\n${url}`, closing, `-- \n${footer.join('\n')}`].join('\n\n') + '\n';
}

function htmlPart({
  paragraphs,
  link,
  url,
  closing,
  footer,
  subject,
  locale,
}: MailWords & { readonly subject: string; readonly locale: Locale }): string {
  return [
    '<!doctype html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(subject)}</title></head>`,
    '<body style="margin:0;padding:1.5em;max-width:36em;font:1em/1.5 sans-serif;color:#1a1a1a;background:#ffffff">',
    '<main>',
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`),
    `<p><a href="${escapeHtml(url)}" style="color:#0b4f9e">${escapeHtml(link)}</a></p>`,
    `<p>${escapeHtml(closing)}</p>`,
    '</main>',
    `<footer style="border-top:1px solid #767676;color:#4a4a4a">${footer.map(footerParagraph).join('')}</footer>`,
    '</body></html>',
    '',
  ].join('\n');
}

/** The address in it can be followed. */
function footerParagraph(words: string): string {
  const linked = escapeHtml(words).replace(
    /https?:\/\/\S+$/,
    (url) => `<a href="${url}" style="color:#0b4f9e">${url}</a>`,
  );
  return `<p>${linked}</p>`;
}

function paragraphsOf(words: string): string[] {
  return words
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Values come from people: no control character of theirs reaches a mail, line feeds of the body excepted. */
function withoutControls(words: string): string {
  return words.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ' ');
}

/** A subject is a header: a line break in it would begin another one. */
function onOneLine(words: string): string {
  const characters = [...words.replace(/\s+/g, ' ').trim()];
  return characters.slice(0, longestSubject).join('');
}

const translators = new Map<string, Translate<MailKey>>();

/** Making a translator costs far more than using it, and there are only as many as time zones. */
function translatorIn(timeZone: string): Translate<MailKey> {
  const known = translators.get(timeZone);
  if (known) return known;
  const made = translatorOf<MailKey>({ en, fr }, { timeZone });
  translators.set(timeZone, made);
  return made;
}

import type { MailKey } from '#libs/notifications/messages/en';
import { en } from '#libs/notifications/messages/en';
import { fr } from '#libs/notifications/messages/fr';
import type { MailPart, NotificationKind } from '#libs/notifications/notification-kind';
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
}

/** What every mail of an installation has in common. */
export interface MailFrame {
  readonly publicUrl: string;
  readonly contactEmail: string;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const longestSubject = 200;

/** The words of a mail in the reader's language and zone: a subject on one line, a text part and an HTML part. */
export function renderMail(
  { kind, name, email, locale, timeZone, params }: MailContent,
  frame: MailFrame,
): RenderedMail {
  const values = { ...params, name, email, timeZone, contactEmail: frame.contactEmail };
  const say = (key: MailKey) => withoutControls(translatorIn(timeZone)(locale, key, values));
  const part = (mailPart: MailPart) => say(`${kind}.${mailPart}`);

  const paragraphs = [say('frame.greeting'), ...paragraphsOf(part('news')), ...paragraphsOf(part('next'))];
  const words = { paragraphs, link: say('frame.link'), closing: say('frame.closing'), footer: say('frame.footer') };
  const subject = onOneLine(part('subject'));
  return { subject, text: textPart(words, frame), html: htmlPart({ ...words, subject, locale }, frame) };
}

interface MailWords {
  readonly paragraphs: readonly string[];
  readonly link: string;
  readonly closing: string;
  readonly footer: string;
}

function textPart({ paragraphs, link, closing, footer }: MailWords, { publicUrl }: MailFrame): string {
  return [...paragraphs, `${link}\n${publicUrl}`, closing, `-- \n${footer}`].join('\n\n') + '\n';
}

function htmlPart(
  {
    paragraphs,
    link,
    closing,
    footer,
    subject,
    locale,
  }: MailWords & { readonly subject: string; readonly locale: Locale },
  { publicUrl }: MailFrame,
): string {
  return [
    '<!doctype html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(subject)}</title></head>`,
    '<body style="margin:0;padding:1.5em;max-width:36em;font:1em/1.5 sans-serif;color:#1a1a1a;background:#ffffff">',
    '<main>',
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`),
    `<p><a href="${escapeHtml(publicUrl)}" style="color:#0b4f9e">${escapeHtml(link)}</a></p>`,
    `<p>${escapeHtml(closing)}</p>`,
    '</main>',
    `<footer style="border-top:1px solid #767676;color:#4a4a4a"><p>${escapeHtml(footer)}</p></footer>`,
    '</body></html>',
    '',
  ].join('\n');
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

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
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

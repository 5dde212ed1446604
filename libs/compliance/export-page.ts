import type { ExportDocument } from '#libs/compliance/data-export.entity';
import { en, type PageKey } from '#libs/compliance/page-messages/en';
import { fr } from '#libs/compliance/page-messages/fr';
import { escapeHtml } from '#libs/platform/html/escape-html';
import type { Locale } from '#libs/platform/i18n/locale';
import { type Translate, translatorOf } from '#libs/platform/i18n/translate';
import type { PersonalRecords } from '#libs/platform/privacy/personal-data';

export interface PageReader {
  readonly locale: Locale;
  /** IANA zone in which times are told. */
  readonly timeZone: string;
}

interface Telling extends PageReader {
  readonly translate: Translate<PageKey>;
}

/** The document as one page that needs nothing else: a heading and a table for each section, for the person to read. */
export function exportPage(document: ExportDocument, { locale, timeZone }: PageReader): string {
  const telling = { locale, timeZone, translate: translatorOf<PageKey>({ en, fr }, { timeZone }) };
  const title = told(telling, 'title');
  const builtAt = telling.translate(locale, 'builtAt', { builtAt: new Date(document.builtAt), timeZone });
  return [
    '<!doctype html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>${style}</style></head><body><main>`,
    `<h1>${title}</h1><p>${escapeHtml(builtAt)}</p>`,
    ...Object.entries(document.sections).map(([name, rows]) => section(telling, name, rows)),
    '</main></body></html>',
    '',
  ].join('\n');
}

const style =
  'body{font:1rem/1.5 sans-serif;margin:1rem;color:#1a1a1a;background:#fff}table{border-collapse:collapse}' +
  'th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top;white-space:pre-line}';

function section(telling: Telling, name: string, rows: PersonalRecords): string {
  const heading = `<h2>${told(telling, `section.${name}`)}</h2>`;
  const [first] = rows;
  if (!first) return `<section>${heading}<p>${told(telling, 'nothing')}</p></section>`;
  const headings = Object.keys(first).map((field) => `<th scope="col">${told(telling, `field.${field}`)}</th>`);
  const lines = rows.map(
    (row) =>
      `<tr>${Object.values(row)
        .map((value) => cell(telling, value))
        .join('')}</tr>`,
  );
  const body = `<thead><tr>${headings.join('')}</tr></thead><tbody>${lines.join('\n')}</tbody>`;
  return `<section>${heading}<table>${body}</table></section>`;
}

function cell(telling: Telling, value: unknown): string {
  return `<td>${escapeHtml(inWords(telling, value))}</td>`;
}

function inWords(telling: Telling, value: unknown): string {
  const { locale, timeZone } = telling;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toLocaleString(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' });
  if (typeof value === 'boolean') return told(telling, value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.map((item) => inWords(telling, item)).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A section or field without words (which a test forbids) speaks for itself. */
function told({ translate, locale }: Telling, key: string): string {
  const isKey = (name: string): name is PageKey => name in en;
  return escapeHtml(isKey(key) ? translate(locale, key) : key.replace(/^\w+\./, ''));
}

import type { ErrorParams } from '#libs/platform/errors/domain-error';
import type { Locale } from '#libs/platform/i18n/locale';
import { translatorOf } from '#libs/platform/i18n/translate';
import { en as schoolEn } from '#libs/schools/messages/en';
import { fr as schoolFr } from '#libs/schools/messages/fr';
import { en } from './messages/en.js';
import { fr } from './messages/fr.js';

const words = { en: { ...schoolEn, ...en }, fr: { ...schoolFr, ...fr } };

export type SheetCode = keyof typeof words.en;

const translate = translatorOf<string>(words);

export interface SheetPlace {
  readonly file: string;
  /** As the spreadsheet program numbers it, the headings in row 1; null for the file as a whole. */
  readonly row: number | null;
  /** The heading as the file writes it; null when it is about no single column. */
  readonly column: string | null;
}

/** One thing in a spreadsheet that somebody can mend. The codes are those of the imports, and some of our own. */
export interface SheetFault extends SheetPlace {
  readonly code: string;
  readonly params: ErrorParams;
}

export function sheetFault(place: SheetPlace, code: SheetCode, params: ErrorParams = {}): SheetFault {
  return { ...place, code, params };
}

/** `students.csv, row 4, column E-mail: This is not an e-mail address.` */
export function faultInWords(locale: Locale, { file, row, column, code, params }: SheetFault): string {
  const place = [
    file,
    ...(row === null ? [] : [translate(locale, 'PLACE_ROW', { row })]),
    ...(column === null ? [] : [translate(locale, 'PLACE_COLUMN', { column })]),
  ].join(', ');
  return translate(locale, 'FAULT', { place, words: translate(locale, code, params) });
}

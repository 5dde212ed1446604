import { stringify } from 'csv-stringify/sync';

import type { UnassignedReason } from '#libs/matching/outcome';
import { unplacedInWords } from '#libs/matching-runs/explanation-words';
import { en } from '#libs/matching-runs/messages/en';
import { fr } from '#libs/matching-runs/messages/fr';
import type { Locale } from '#libs/platform/i18n/locale';
import { translatorOf } from '#libs/platform/i18n/translate';
import { plainFileName } from '#libs/schools/csv/plain-file-name';

/** A student's line of the results; an unplaced one has a reason instead of a project and a rank. */
export interface ResultRow {
  readonly name: string;
  readonly email: string;
  readonly studentNumber: string | null;
  readonly project: string | null;
  readonly rank: number | null;
  readonly reason: UnassignedReason | null;
}

/** A column of the results: its heading, and what a line has there. */
export interface ResultColumn<Row> {
  readonly heading: Extract<keyof typeof en, `HEADING_${string}`>;
  readonly cell: (row: Row, locale: Locale) => string | number | null;
}

const translate = translatorOf({ en, fr });

/** What is told of everybody's place. */
// prettier-ignore
export const placeColumns: readonly ResultColumn<ResultRow>[] = [
  { heading: 'HEADING_NAME',           cell: ({ name }) => name },
  { heading: 'HEADING_EMAIL',          cell: ({ email }) => email },
  { heading: 'HEADING_STUDENT_NUMBER', cell: ({ studentNumber }) => studentNumber },
  { heading: 'HEADING_PROJECT',        cell: ({ project }) => project },
  { heading: 'HEADING_RANK',           cell: ({ rank }) => rank },
  { heading: 'HEADING_REASON',         cell: ({ reason }, locale) => reason && unplacedInWords(locale, reason) },
];

/** Everybody's place as a spreadsheet. */
export function resultsSpreadsheet(locale: Locale, rows: readonly ResultRow[]): string {
  return spreadsheetOf(locale, placeColumns, rows);
}

/**
 * A table as a spreadsheet opens it by a double click, also in French: semicolons, a byte order mark, CRLF. Cells that
 * a spreadsheet would run as a formula are made harmless.
 */
export function spreadsheetOf<Row>(
  locale: Locale,
  columns: readonly ResultColumn<Row>[],
  rows: readonly Row[],
): string {
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row, locale)));
  const table = [columns.map(({ heading }) => translate(locale, heading)), ...lines];
  return stringify(table, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** The name under which the file is kept: plain letters and digits, which every system takes. */
export function resultsFileName(locale: Locale, cohortName: string): string {
  return translate(locale, 'RESULTS_FILE', { cohort: plainFileName(cohortName) });
}

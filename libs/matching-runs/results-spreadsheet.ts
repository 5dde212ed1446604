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

const translate = translatorOf({ en, fr });

const headings = [
  'HEADING_NAME',
  'HEADING_EMAIL',
  'HEADING_STUDENT_NUMBER',
  'HEADING_PROJECT',
  'HEADING_RANK',
  'HEADING_REASON',
] as const;

/**
 * The results as a spreadsheet opens them by a double click, also in French: semicolons, a byte order mark, CRLF.
 * Cells that a spreadsheet would run as a formula are made harmless.
 */
export function resultsSpreadsheet(locale: Locale, rows: readonly ResultRow[]): string {
  const lines = rows.map(({ name, email, studentNumber, project, rank, reason }) => [
    name,
    email,
    studentNumber,
    project,
    rank,
    reason && unplacedInWords(locale, reason),
  ]);
  const table = [headings.map((heading) => translate(locale, heading)), ...lines];
  return stringify(table, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** The name under which the file is kept: plain letters and digits, which every system takes. */
export function resultsFileName(locale: Locale, cohortName: string): string {
  return translate(locale, 'RESULTS_FILE', { cohort: plainFileName(cohortName) });
}

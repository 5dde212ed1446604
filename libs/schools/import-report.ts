import type { ErrorParams } from '#libs/platform/errors/domain-error';
import type { Table } from '#libs/schools/csv/parse-table';
import type { en } from '#libs/schools/messages/en';

export const importOutcomes = ['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** Why a row is refused: a code with words in both languages, and the values in them. */
export interface Refusal {
  readonly code: keyof typeof en;
  readonly params: ErrorParams;
}

/** What became of one row of a file. The address and the name are those that the file gives. */
export interface ImportRow {
  /** As the spreadsheet program numbers it; the headings are in row 1. */
  readonly row: number;
  readonly outcome: ImportOutcome;
  readonly email: string;
  readonly name: string;
  /** Why it is refused; null otherwise. */
  readonly refusal: Refusal | null;
}

export interface ImportReport {
  readonly rows: readonly ImportRow[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
}

/** A report with the file as it was read, for those who want the refused rows back. */
export interface FileReport extends ImportReport {
  readonly table: Table;
}

/** The report of an import, its rows in the order of the file. */
export function importReport(rows: readonly ImportRow[]): ImportReport {
  const count = (wanted: ImportOutcome) => rows.filter(({ outcome }) => outcome === wanted).length;
  return {
    rows: rows.toSorted((left, right) => left.row - right.row),
    counts: {
      NEW: count('NEW'),
      CHANGED: count('CHANGED'),
      UNCHANGED: count('UNCHANGED'),
      REFUSED: count('REFUSED'),
    },
  };
}

export function refusal(code: Refusal['code'], params: ErrorParams = {}): Refusal {
  return { code, params };
}

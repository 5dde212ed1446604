import type { OrganisationSize } from '#libs/identity/organisation.entity';
import type { ClosedReason } from '#libs/matching/outcome';
import { closedInWords } from '#libs/matching-runs/explanation-words';
import { en } from '#libs/matching-runs/messages/en';
import { fr } from '#libs/matching-runs/messages/fr';
import {
  placeColumns,
  type ResultColumn,
  type ResultRow,
  spreadsheetOf,
} from '#libs/matching-runs/results-spreadsheet';
import type { Locale } from '#libs/platform/i18n/locale';
import { translatorOf } from '#libs/platform/i18n/translate';

/** A student's line, or that of a project which does not run: it has no student, but says why. */
export interface PublishedRow extends ResultRow {
  /** The reference of the project that people quote. */
  readonly projectNumber: number | null;
  /** Of the project's nonprofit, as is the region; null where it is not known. */
  readonly size: OrganisationSize | null;
  readonly region: string | null;
  readonly closed: ClosedReason | null;
}

const translate = translatorOf({ en, fr });

// prettier-ignore
const columns: readonly ResultColumn<PublishedRow>[] = [
  ...placeColumns,
  { heading: 'HEADING_PROJECT_NUMBER', cell: ({ projectNumber }) => projectNumber },
  { heading: 'HEADING_SIZE',           cell: ({ size }, locale) => size && translate(locale, `SIZE_${size}`) },
  { heading: 'HEADING_REGION',         cell: ({ region }) => region },
  { heading: 'HEADING_CLOSED',         cell: ({ closed }, locale) => closed && closedInWords(locale, closed) },
  { heading: 'HEADING_MENTION',        cell: ({ closed }, locale) => closed ? null : translate(locale, 'RESULTS_MENTION') },
];

/** A published result with all that its figures of fairness are made of: ranks, projects, sizes and regions. */
export function publishedSpreadsheet(locale: Locale, rows: readonly PublishedRow[]): string {
  return spreadsheetOf(locale, columns, rows);
}

import type { Locale } from '#libs/platform/i18n/locale';
import { translatorOf } from '#libs/platform/i18n/translate';
import { plainFileName } from '#libs/schools/csv/plain-file-name';
import { spreadsheetTime } from '#libs/schools/csv/spreadsheet-time';
import { writeSpreadsheet } from '#libs/schools/csv/write-spreadsheet';
import { en } from '#libs/schools/messages/en';
import { fr } from '#libs/schools/messages/fr';

/** A student of the class, and how far they have come. */
export interface RosterRow {
  readonly name: string;
  readonly email: string;
  readonly studentNumber: string | null;
  readonly skills: readonly string[];
  readonly term: string | null;
  readonly language: Locale;
  readonly invitedAt: Date;
  /** Null until they have said what they wish. */
  readonly submittedAt: Date | null;
}

export interface RosterOfCohort {
  readonly rows: readonly RosterRow[];
  /** IANA zone in which its times are told. */
  readonly timeZone: string;
}

const translate = translatorOf({ en, fr });

/** The first six are read by the import of a roster, in both languages; it leaves the others aside. */
const headings = [
  'HEADING_FULL_NAME',
  'HEADING_EMAIL',
  'HEADING_STUDENT_NUMBER',
  'HEADING_SKILLS',
  'HEADING_TERM',
  'HEADING_LANGUAGE',
  'HEADING_INVITED_AT',
  'HEADING_SUBMITTED_AT',
] as const;

/** The roster as a spreadsheet that can be changed and imported again, with who was invited and has chosen when. */
export function rosterSpreadsheet(locale: Locale, { rows, timeZone }: RosterOfCohort): string {
  const lines = rows.map(({ name, email, studentNumber, skills, term, language, invitedAt, submittedAt }) => [
    ...[name, email, studentNumber, skills.join(', '), term],
    translate(locale, language === 'fr' ? 'HEADING_FRENCH' : 'HEADING_ENGLISH'),
    spreadsheetTime(invitedAt, timeZone, locale),
    submittedAt && spreadsheetTime(submittedAt, timeZone, locale),
  ]);
  return writeSpreadsheet([headings.map((heading) => translate(locale, heading)), ...lines]);
}

export function rosterFileName(locale: Locale, cohortName: string): string {
  return translate(locale, 'ROSTER_FILE', { cohort: plainFileName(cohortName) });
}

import { normaliseEmail } from '#libs/identity/email';
import type { Locale } from '#libs/platform/i18n/locale';
import { cellOf, type Columns, looksLikeFormula, plainHeading, tidy } from '#libs/schools/csv/columns';
import type { Table, TableRow } from '#libs/schools/csv/parse-table';
import { type Refusal, refusal } from '#libs/schools/import-report';
import {
  type RosterColumn,
  rosterColumns,
  type RosterMapping,
  rosterMapping,
} from '#libs/schools/roster/roster-columns';

/** A student as a roster describes them. What a cell leaves blank is not said: null, or no skill at all. */
export interface RosterStudent {
  readonly email: string;
  readonly name: string;
  readonly studentNumber: string | null;
  readonly skills: readonly string[];
  readonly term: string | null;
  readonly locale: Locale;
}

export interface RosterLine {
  readonly row: number;
  readonly student: RosterStudent;
  /** Why nothing of the row can be taken. */
  readonly refusal: Refusal | null;
}

export const longestCell = 200;

/** What each row of a roster says, and which rows say nothing usable. A person's second row is refused. */
export function readRoster(table: Table, mapping: RosterMapping = rosterMapping(table.headings)): RosterLine[] {
  const columns = rosterColumns(mapping);
  const lines = table.rows.map((row) => {
    const student = studentOf(row, columns);
    return { row: row.row, student, refusal: refusalOf(row, student) };
  });
  return withoutRepeated(lines);
}

function studentOf(row: TableRow, columns: Columns<RosterColumn>): RosterStudent {
  const cell = (column: RosterColumn) => cellOf(row, columns, column);
  return {
    email: normaliseEmail(cell('email')),
    name: cell('fullName') || tidy(`${cell('firstName')} ${cell('lastName')}`),
    studentNumber: cell('studentNumber') || null,
    skills: skillsOf(cell('skills')),
    term: cell('term') || null,
    locale: localeOf(cell('language')),
  };
}

function skillsOf(cell: string): string[] {
  const skills = cell.split(/[,;/|]/).map(tidy);
  return [...new Set(skills.filter((skill) => skill !== ''))];
}

function localeOf(cell: string): Locale {
  return ['en', 'eng', 'anglais', 'english'].includes(plainHeading(cell)) ? 'en' : 'fr';
}

interface RowRule {
  readonly refusal: Refusal;
  readonly applies: (student: RosterStudent, row: TableRow) => boolean;
}

// prettier-ignore
const rules: readonly RowRule[] = [
  { refusal: refusal('RAGGED_ROW'),                          applies: (_, { isRagged }) => isRagged },
  { refusal: refusal('EMAIL_MISSING'),                       applies: ({ email }) => email === '' },
  { refusal: refusal('NAME_MISSING'),                        applies: ({ name }) => name === '' },
  { refusal: refusal('FORMULA_CELL'),                        applies: ({ email, name, studentNumber }) => [email, name, studentNumber ?? ''].some(looksLikeFormula) },
  { refusal: refusal('CELL_TOO_LONG', { max: longestCell }), applies: (student) => textsOf(student).some((text) => text.length > longestCell) },
  { refusal: refusal('EMAIL_INVALID'),                       applies: ({ email }) => !looksLikeEmail(email) },
];

function refusalOf(row: TableRow, student: RosterStudent): Refusal | null {
  return rules.find(({ applies }) => applies(student, row))?.refusal ?? null;
}

/** Why a student cannot be enrolled as described, wherever the description comes from. */
export function problemOf(student: RosterStudent): Refusal | null {
  return refusalOf({ row: 1, cells: [], isRagged: false }, student);
}

function textsOf({ email, name, studentNumber, skills, term }: RosterStudent): string[] {
  return [email, name, studentNumber ?? '', term ?? '', skills.join(',')];
}

/** Whether a mail could be sent there; the mail itself is the true test. */
function looksLikeEmail(email: string): boolean {
  return /^[^\s\p{Cc}@<>()[\],;:"\\]+@[^\s\p{Cc}@<>()[\],;:"\\.]+(\.[^\s\p{Cc}@<>()[\],;:"\\.]+)+$/u.test(email);
}

function withoutRepeated(lines: readonly RosterLine[]): RosterLine[] {
  const firstRows = new Map<string, number>();
  return lines.map((line) => {
    if (line.refusal) return line;
    const marks = marksOf(line.student);
    const firstRow = marks.map((mark) => firstRows.get(mark)).find((row) => row !== undefined);
    if (firstRow !== undefined) return { ...line, refusal: refusal('DUPLICATE_ROW', { firstRow }) };
    for (const mark of marks) firstRows.set(mark, line.row);
    return line;
  });
}

/** By what a person is known: two rows that share one of these are about the same person. */
function marksOf({ email, studentNumber }: RosterStudent): string[] {
  return studentNumber === null ? [`email ${email}`] : [`email ${email}`, `number ${studentNumber}`];
}

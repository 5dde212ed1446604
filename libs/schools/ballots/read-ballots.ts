import { cellOf, type Columns, columnsOf, tidy } from '#libs/schools/csv/columns';
import type { Table, TableRow } from '#libs/schools/csv/parse-table';
import { type Refusal, refusal } from '#libs/schools/import-report';
import { type BallotColumn, ballotColumnNames, choiceColumns } from '#libs/schools/ballots/ballot-columns';
import { longestCell } from '#libs/schools/roster/read-roster';
import { fileErrors } from '#libs/schools/schools.errors';

/** One cell that names one project, or several tied ones, and the place it gives them. */
export interface Wish {
  readonly position: number;
  readonly cell: string;
}

export interface BallotLine {
  readonly row: number;
  /** The student's address or number, as the file gives it. */
  readonly student: string;
  readonly wishes: readonly Wish[];
  /** Why nothing of the row can be taken. */
  readonly refusal: Refusal | null;
}

export interface BallotFile {
  /** A row holds a whole ballot (`Choix 1;Choix 2`), or one wish of it (`projet;rang`). */
  readonly layout: 'BALLOT_PER_ROW' | 'WISH_PER_ROW';
  readonly lines: readonly BallotLine[];
}

/** What each row of a file of ballots says. Throws COLUMN_MISSING and COLUMN_REPEATED. */
export function readBallots({ headings, rows }: Table): BallotFile {
  const columns = columnsOf(headings, ballotColumnNames);
  const choices = choiceColumns(headings);
  const isWide = choices.length > 0;
  checkColumns(columns, isWide);
  const wishesOf = (row: TableRow) => (isWide ? wideWishes(row, choices) : longWishes(row, columns));
  const lines = rows.map((row) => lineOf(row, studentOf(row, columns), wishesOf(row)));
  return { layout: isWide ? 'BALLOT_PER_ROW' : 'WISH_PER_ROW', lines };
}

function checkColumns(columns: Columns<BallotColumn>, isWide: boolean): void {
  const students: readonly BallotColumn[] = ['student', 'email', 'studentNumber'];
  if (!students.some((column) => columns.has(column))) throw fileErrors.columnMissing('Étudiant / Student');
  if (isWide) return;
  if (!columns.has('project')) throw fileErrors.columnMissing('Choix 1 / Choice 1');
  if (!columns.has('rank')) throw fileErrors.columnMissing('Rang / Rank');
}

/** The address says most surely who it is; a column called `student` may hold a name beside it. */
function studentOf(row: TableRow, columns: Columns<BallotColumn>): string {
  const cell = (column: BallotColumn) => cellOf(row, columns, column);
  return cell('email') || cell('studentNumber') || cell('student');
}

function wideWishes(row: TableRow, choices: ReturnType<typeof choiceColumns>): Wish[] {
  const wishes = choices.map(({ position, index }) => ({ position, cell: tidy(row.cells[index] ?? '') }));
  return wishes.filter(({ cell }) => cell !== '');
}

function longWishes(row: TableRow, columns: Columns<BallotColumn>): Wish[] {
  const cell = cellOf(row, columns, 'project');
  const rank = cellOf(row, columns, 'rank');
  return cell === '' ? [] : [{ position: /^\d{1,4}$/.test(rank) ? Number(rank) : 0, cell }];
}

function lineOf(row: TableRow, student: string, wishes: readonly Wish[]): BallotLine {
  const line = { row: row.row, student, wishes };
  return { ...line, refusal: rules.find(({ applies }) => applies(line, row))?.refusal ?? null };
}

interface RowRule {
  readonly refusal: Refusal;
  readonly applies: (line: Omit<BallotLine, 'refusal'>, row: TableRow) => boolean;
}

// prettier-ignore
const rules: readonly RowRule[] = [
  { refusal: refusal('RAGGED_ROW'),                          applies: (_, { isRagged }) => isRagged },
  { refusal: refusal('STUDENT_MISSING'),                     applies: ({ student }) => student === '' },
  { refusal: refusal('CELL_TOO_LONG', { max: longestCell }), applies: ({ student }) => student.length > longestCell },
  { refusal: refusal('NO_CHOICE'),                           applies: ({ wishes }) => wishes.length === 0 },
  { refusal: refusal('RANK_INVALID'),                        applies: ({ wishes }) => wishes.some(({ position }) => position < 1) },
];

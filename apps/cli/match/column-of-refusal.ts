import { ballotColumnNames, choiceColumns } from '#libs/schools/ballots/ballot-columns';
import { meaningsOf, plainHeading, tidy } from '#libs/schools/csv/columns';
import type { Refusal } from '#libs/schools/import-report';
import { rosterColumnNames } from '#libs/schools/roster/roster-columns';

/** Which columns a refusal of the imports is about, by what they mean; those about a choice are found by the cell. */
// prettier-ignore
const columnsOfCode: Readonly<Partial<Record<Refusal['code'], readonly string[]>>> = {
  EMAIL_MISSING:   ['email'],
  EMAIL_INVALID:   ['email'],
  DUPLICATE_ROW:   ['email', 'studentNumber', 'student'],
  NAME_MISSING:    ['fullName', 'lastName'],
  STUDENT_MISSING: ['student', 'email', 'studentNumber'],
  STUDENT_UNKNOWN: ['email', 'studentNumber', 'student'],
  RANK_INVALID:    ['rank'],
};

const meanings: ReadonlyMap<string, string> = new Map([
  ...meaningsOf(rosterColumnNames),
  ...meaningsOf(ballotColumnNames),
]);

/** The heading under which the refused cell stands, as the file writes it; null when no single one is to blame. */
export function columnOfRefusal(
  { code, params }: Refusal,
  headings: readonly string[],
  cells: readonly string[],
): string | null {
  const { project } = params;
  if (typeof project === 'string') return headings[choiceNaming(project, headings, cells)] ?? null;
  const meant = columnsOfCode[code] ?? [];
  return headings.find((heading) => meant.includes(meanings.get(plainHeading(heading)) ?? '')) ?? null;
}

/** The first choice whose cell names the project, -1 when none does. */
function choiceNaming(project: string, headings: readonly string[], cells: readonly string[]): number {
  const choices = choiceColumns(headings).map(({ index }) => index);
  const oneByRow = headings.findIndex((heading) => meanings.get(plainHeading(heading)) === 'project');
  return [...choices, oneByRow].find((index) => tidy(cells[index] ?? '').includes(project)) ?? -1;
}

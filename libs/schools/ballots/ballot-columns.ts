import { type ColumnNames, plainHeading } from '#libs/schools/csv/columns';
import { rosterColumnNames } from '#libs/schools/roster/roster-columns';
import { fileErrors } from '#libs/schools/schools.errors';

export type BallotColumn = 'student' | 'email' | 'studentNumber' | 'project' | 'rank';

/** Addresses and student numbers go by the same headings as in a roster. */
export const ballotColumnNames: readonly ColumnNames<BallotColumn>[] = [
  { column: 'student', headings: ['Étudiant', 'Étudiante', 'Étudiant·e', 'Étudiant(e)', 'Élève', 'Student'] },
  { column: 'email', headings: headingsOf('email') },
  { column: 'studentNumber', headings: headingsOf('studentNumber') },
  { column: 'project', headings: ['Projet', 'Project', 'Numéro de projet', 'Project number'] },
  { column: 'rank', headings: ['Rang', 'Rank'] },
];

function headingsOf(wanted: 'email' | 'studentNumber'): readonly string[] {
  return rosterColumnNames.find(({ column }) => column === wanted)?.headings ?? [];
}

export interface ChoiceColumn {
  readonly position: number;
  readonly index: number;
}

/** The columns `Choix 1`, `Vœu n° 2`, `Choice 3`, by their numbers. Throws COLUMN_REPEATED. */
export function choiceColumns(headings: readonly string[]): ChoiceColumn[] {
  const columns = new Map<number, ChoiceColumn>();
  for (const [index, heading] of headings.entries()) {
    const position = positionIn(heading);
    if (position === null) continue;
    const earlier = columns.get(position);
    if (earlier) throw fileErrors.columnRepeated(headings[earlier.index] ?? '', heading);
    columns.set(position, { position, index });
  }
  return [...columns.values()].toSorted((left, right) => left.position - right.position);
}

function positionIn(heading: string): number | null {
  const match = /^(?:choix|choice|voeu|preference)(?: n)? ?(\d{1,4})$/.exec(plainHeading(heading));
  return match?.[1] === undefined ? null : Number(match[1]);
}

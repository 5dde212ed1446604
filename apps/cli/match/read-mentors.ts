import { normaliseEmail } from '#libs/identity/email';
import type { MatchingMentor } from '#libs/matching/problem';
import { cellOf, type ColumnNames, columnsOf, looksLikeFormula } from '#libs/schools/csv/columns';
import { rosterColumnNames } from '#libs/schools/roster/roster-columns';
import { fileErrors } from '#libs/schools/schools.errors';
import { labelsOf, languagesOf } from './labels.js';
import { projectsReader } from './named-projects.js';
import { repeatsOf, type SheetProject } from './read-projects.js';
import type { Sheet } from './sheet.js';
import { type SheetCode, type SheetFault, sheetFault } from './sheet-fault.js';

type MentorColumn = 'name' | 'email' | 'capacity' | 'expertise' | 'languages' | 'conflicts';

// prettier-ignore
const mentorColumnNames: readonly ColumnNames<MentorColumn>[] = [
  { column: 'name',      headings: ['Nom', 'Nom complet', 'Mentor', 'Mentore', 'Name', 'Full name'] },
  { column: 'email',     headings: rosterColumnNames.find(({ column }) => column === 'email')?.headings ?? [] },
  { column: 'capacity',  headings: ['Capacité', 'Nombre de projets', 'Projets au plus', 'Capacity', 'Projects at most', 'Number of projects'] },
  { column: 'expertise', headings: ['Expertise', 'Expertises', 'Compétences', 'Skills'] },
  { column: 'languages', headings: ['Langue', 'Langues', 'Language', 'Languages'] },
  { column: 'conflicts', headings: ['Conflits', 'Conflits d’intérêts', 'Conflits d’intérêt', 'Conflicts', 'Conflicts of interest'] },
];

/** A mentor of the folder, known by the address or, without one, by the name. */
export interface SheetMentor {
  readonly name: string;
  readonly mentor: MatchingMentor;
}

export interface SheetMentors {
  readonly mentors: readonly SheetMentor[];
  readonly faults: readonly SheetFault[];
}

interface ReadMentor extends SheetMentor {
  readonly row: number;
  readonly isRagged: boolean;
  /** What the cell of conflicts names that is neither a project nor an organisation. */
  readonly unknown: readonly string[];
}

/** Throws COLUMN_MISSING without names, and COLUMN_REPEATED. */
export function readMentors({ file, table }: Sheet, projects: readonly SheetProject[]): SheetMentors {
  const columns = columnsOf(table.headings, mentorColumnNames);
  if (!columns.has('name')) throw fileErrors.columnMissing('Nom / Name');

  const conflictsOf = projectsReader(projects);
  const read = table.rows.map((row): ReadMentor => {
    const cell = (column: MentorColumn) => cellOf(row, columns, column);
    const { ids: conflicts, unknown } = conflictsOf(cell('conflicts'));
    const mentor: MatchingMentor = {
      id: normaliseEmail(cell('email')) || cell('name'),
      capacity: capacityOf(cell('capacity')),
      expertise: labelsOf(cell('expertise')),
      languages: languagesOf(cell('languages')),
      conflicts,
    };
    return { row: row.row, isRagged: row.isRagged, name: cell('name'), mentor, unknown };
  });
  const headingOf = (column: MentorColumn | null) => (column && table.headings[columns.get(column) ?? -1]) ?? null;
  const faults = read.flatMap((one) =>
    rules.flatMap(({ code, column, broken }) =>
      broken(one).map((text) => sheetFault({ file, row: one.row, column: headingOf(column) }, code, { text })),
    ),
  );
  const repeated = repeatsOf(read.map(({ row, mentor }) => ({ row, mark: mentor.id }))).map(({ row, firstRow }) =>
    sheetFault({ file, row, column: headingOf('name') }, 'MENTOR_REPEATED', { firstRow }),
  );
  return { mentors: read.map(({ name, mentor }) => ({ name, mentor })), faults: [...faults, ...repeated] };
}

/** One project unless the cell says otherwise. */
function capacityOf(cell: string): number {
  if (cell === '') return 1;
  return /^\d{1,4}$/.test(cell) ? Number(cell) : Number.NaN;
}

interface MentorRule {
  readonly code: SheetCode;
  readonly column: MentorColumn | null;
  /** The texts that break the rule. */
  readonly broken: (read: ReadMentor) => readonly string[];
}

// prettier-ignore
const rules: readonly MentorRule[] = [
  { code: 'RAGGED_ROW',       column: null,        broken: ({ isRagged }) => (isRagged ? [''] : []) },
  { code: 'NAME_MISSING',     column: 'name',      broken: ({ name }) => (name === '' ? [''] : []) },
  { code: 'FORMULA_CELL',     column: 'name',      broken: ({ name }) => (looksLikeFormula(name) ? [''] : []) },
  { code: 'CAPACITY_INVALID', column: 'capacity',  broken: ({ mentor }) => (Number.isNaN(mentor.capacity) ? [''] : []) },
  { code: 'CONFLICT_UNKNOWN', column: 'conflicts', broken: ({ unknown }) => unknown },
];

import type { MatchingCap } from '#libs/matching/problem';
import { cellOf, type ColumnNames, columnsOf } from '#libs/schools/csv/columns';
import { fileErrors } from '#libs/schools/schools.errors';
import { labelOf } from './labels.js';
import { type NamedProjects, projectsReader } from './named-projects.js';
import { repeatsOf, type SheetProject } from './read-projects.js';
import type { Sheet } from './sheet.js';
import { type SheetCode, type SheetFault, sheetFault } from './sheet-fault.js';

type CapColumn = 'name' | 'projects' | 'most';

// prettier-ignore
const capColumnNames: readonly ColumnNames<CapColumn>[] = [
  { column: 'name',     headings: ['Nom', 'Limite', 'Plafond', 'Encadrement', 'Responsable', 'Name', 'Limit', 'Cap', 'Supervisor'] },
  { column: 'projects', headings: ['Projets', 'Projet', 'Projets concernés', 'Projects', 'Project'] },
  { column: 'most',     headings: ['Maximum', 'Max', 'Effectif maximal', 'Effectif maximum', 'Places', 'Étudiants au plus', 'Élèves au plus', 'Students at most', 'Maximum students'] },
];

export interface SheetCaps {
  readonly caps: readonly MatchingCap[];
  readonly faults: readonly SheetFault[];
}

interface ReadCap {
  readonly isRagged: boolean;
  readonly name: string;
  readonly most: string;
  readonly named: NamedProjects;
}

/** How many people several projects take together. Throws COLUMN_MISSING and COLUMN_REPEATED. */
export function readCaps({ file, table }: Sheet, projects: readonly SheetProject[]): SheetCaps {
  const columns = columnsOf(table.headings, capColumnNames);
  if (!columns.has('name')) throw fileErrors.columnMissing('Nom / Name');
  if (!columns.has('projects')) throw fileErrors.columnMissing('Projets / Projects');
  if (!columns.has('most')) throw fileErrors.columnMissing('Maximum');

  const projectsOf = projectsReader(projects);
  const read = table.rows.map((row) => {
    const cell = (column: CapColumn) => cellOf(row, columns, column);
    const cap: ReadCap = {
      isRagged: row.isRagged,
      name: cell('name'),
      most: cell('most'),
      named: projectsOf(cell('projects')),
    };
    return { row: row.row, cap };
  });
  const placeOf = (row: number, column: CapColumn | null) => ({
    file,
    row,
    column: (column && table.headings[columns.get(column) ?? -1]) ?? null,
  });
  const faults = read.flatMap(({ row, cap }) =>
    rules.flatMap(({ code, column, broken }) =>
      broken(cap).map((text) => sheetFault(placeOf(row, column), code, { text })),
    ),
  );
  const repeated = repeatsOf(read.map(({ row, cap }) => ({ row, mark: labelOf(cap.name) }))).map(({ row, firstRow }) =>
    sheetFault(placeOf(row, 'name'), 'LIMIT_REPEATED', { firstRow }),
  );
  return {
    caps: read.map(({ cap: { name, named, most } }) => ({ id: name, projects: named.ids, maxStudents: Number(most) })),
    faults: [...faults, ...repeated],
  };
}

interface CapRule {
  readonly code: SheetCode;
  readonly column: CapColumn | null;
  /** The texts that break the rule. */
  readonly broken: (read: ReadCap) => readonly string[];
}

// prettier-ignore
const rules: readonly CapRule[] = [
  { code: 'RAGGED_ROW',       column: null,       broken: ({ isRagged }) => (isRagged ? [''] : []) },
  { code: 'NAME_MISSING',     column: 'name',     broken: ({ name }) => (name === '' ? [''] : []) },
  { code: 'PROJECTS_MISSING', column: 'projects', broken: ({ named }) => (named.ids.length + named.unknown.length === 0 ? [''] : []) },
  { code: 'CONFLICT_UNKNOWN', column: 'projects', broken: ({ named }) => named.unknown },
  { code: 'MOST_INVALID',     column: 'most',     broken: ({ most }) => (/^\d{1,6}$/.test(most) ? [] : [''] ) },
];

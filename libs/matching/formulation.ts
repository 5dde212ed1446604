import { type CanonicalProblem, type CanonicalProject } from './canonical-problem.js';
import { groupBy } from './group-by.js';
import { decisionsOf, type ListedPair, listPairs } from './listed-pairs.js';
import { type MipProgram, type MipRow, type MipTerm } from './mip-program.js';

/** The problem as a 0/1 program: one column for each pair that may be placed, then one for each project that may close. */
export interface Formulation {
  /** Column i is 1 when pair i is placed. */
  readonly pairs: readonly ListedPair[];
  /** Projects in which somebody may be placed; the others take no part in the program. */
  readonly candidates: readonly CanonicalProject[];
  /** The column that is 1 when the project runs; a project that cannot close by its minimum or skills has none. */
  readonly openColumns: ReadonlyMap<string, number>;
  readonly program: MipProgram;
}

type PlacedPair = ListedPair & { readonly column: number };

/**
 * The rows x ≤ open, one for each pair of a project that may close, are implied by the load row but far stronger
 * once fractions are allowed: without them branch and bound does not finish on real sizes.
 */
export function formulate(problem: CanonicalProblem): Formulation {
  const pairs = listPairs(problem).filter((pair) => pair.barrier === null);
  const placedPairs = pairs.map((pair, column) => ({ ...pair, column }));
  const byProject = groupBy(placedPairs, (pair) => pair.project);
  const candidates = problem.projects.filter((project) => byProject.has(project.id));
  const closable = candidates.filter(mayClose);
  const openColumns = new Map(closable.map((project, index) => [project.id, pairs.length + index]));

  const rows = [
    ...onePlaceEach(placedPairs),
    ...pinRows(problem, placedPairs),
    ...candidates.flatMap((project) =>
      projectRows(problem, { project, pairs: byProject.get(project.id) ?? [], open: openColumns.get(project.id) }),
    ),
  ];
  const bounds = Array.from({ length: pairs.length + closable.length }, () => [0, 1] as const);
  return { pairs, candidates, openColumns, program: { bounds, rows } };
}

/** A minimum of 0 or 1 never closes a project that has a student. */
function mayClose(project: CanonicalProject): boolean {
  return project.minSize > 1 || project.requiredSkills.length > 0;
}

function onePlaceEach(pairs: readonly PlacedPair[]): readonly MipRow[] {
  const byStudent = groupBy(pairs, (pair) => pair.student);
  return [...byStudent.values()].map((own) => ({ lower: 0, upper: 1, terms: own.map(counted) }));
}

/** A pin to a pair that may not be placed gives a row without terms, which nothing satisfies. */
function pinRows(problem: CanonicalProblem, pairs: readonly PlacedPair[]): readonly MipRow[] {
  const byStudent = groupBy(pairs, (pair) => pair.student);
  return decisionsOf(problem, 'PIN').map((pin) => {
    const own = byStudent.get(pin.student) ?? [];
    return { lower: 1, upper: 1, terms: own.filter((pair) => pair.project === pin.project).map(counted) };
  });
}

interface ProjectColumns {
  readonly project: CanonicalProject;
  readonly pairs: readonly PlacedPair[];
  readonly open: number | undefined;
}

function projectRows(problem: CanonicalProblem, columns: ProjectColumns): readonly MipRow[] {
  const { project, pairs, open } = columns;
  const load = pairs.map(counted);
  if (open === undefined) return [{ lower: 0, upper: project.maxSize, terms: load }];

  const most = Math.min(project.maxSize, pairs.length);
  const least = modest(Math.max(project.minSize, 1), columns);

  return [
    { lower: -Infinity, upper: 0, terms: [...load, { column: open, coefficient: -most }] },
    { lower: 0, upper: Infinity, terms: [...load, { column: open, coefficient: -least }] },
    ...pairs.map((pair) => ({ lower: -Infinity, upper: 0, terms: [counted(pair), { column: open, coefficient: -1 }] })),
    ...skillRows(problem, { project, pairs, open }),
  ];
}

function skillRows(problem: CanonicalProblem, columns: ProjectColumns & { readonly open: number }): readonly MipRow[] {
  const skills = new Map(problem.students.map((student) => [student.id, student.skills]));
  return columns.project.requiredSkills.map(({ skill, count }) => {
    const skilled = columns.pairs.filter((pair) => skills.get(pair.student)?.includes(skill));
    const terms = [...skilled.map(counted), { column: columns.open, coefficient: -modest(count, columns) }];
    return { lower: 0, upper: Infinity, terms };
  });
}

/** Any need beyond the number of candidates is as unreachable as one more than it, and kinder to the solver. */
function modest(need: number, { pairs }: ProjectColumns): number {
  return Math.min(need, pairs.length + 1);
}

function counted(pair: PlacedPair): MipTerm {
  return { column: pair.column, coefficient: 1 };
}

import { type CanonicalProject } from './canonical-problem.js';
import { type Formulation } from './formulation.js';
import { groupBy } from './group-by.js';
import { type MipProgram, type MipRow, type MipTerm } from './mip-program.js';
import { placedCount } from './rank-stages.js';
import { minimise, type Search } from './search.js';

/** The program with a column for each project that is 1 when it has a free place, and one for each blocking pair. */
interface Extension {
  readonly program: MipProgram;
  /** Blocking column firstBlocking + i belongs to pair i. */
  readonly firstBlocking: number;
}

/**
 * Among the solutions that are left, those with the fewest blocking pairs, and among these the smallest sum of the
 * given weights, in one solve: a blocking pair costs more than all weights together.
 * Needed only when closures or skills bite: otherwise moving to the free place would improve every objective.
 */
export function fewestBlockingPairs(search: Search, weights: readonly number[]): Search {
  const { program, firstBlocking } = extend(search);
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const blockingCost = heaviest * placedCount(search) + 1;
  const costs = program.bounds.map((_bound, column) =>
    column < firstBlocking ? (weights[column] ?? 0) : blockingCost,
  );
  // The new columns start at 1: every project free and every pair blocking satisfies their rows.
  const values = program.bounds.map((_bound, column) => search.values[column] ?? 1);
  return minimise('BLOCKING_PAIRS', costs)({ ...search, program, values });
}

function extend({ formulation, program }: Search): Extension {
  const firstFree = program.bounds.length;
  const firstBlocking = firstFree + formulation.candidates.length;
  const freeColumns = new Map(formulation.candidates.map((project, index) => [project.id, firstFree + index]));
  const total = firstBlocking + formulation.pairs.length;

  const rows = [
    ...formulation.candidates.map((project, index) => freePlaceRow(formulation, project, firstFree + index)),
    ...blockingRows(formulation, { freeColumns, firstBlocking }),
  ];
  return {
    program: {
      bounds: Array.from({ length: total }, (_bound, column) => program.bounds[column] ?? ([0, 1] as const)),
      rows: [...program.rows, ...rows],
    },
    firstBlocking,
  };
}

/** load + max · free ≥ max when the project runs: a running project that is not full has a free place. */
function freePlaceRow(formulation: Formulation, project: CanonicalProject, free: number): MipRow {
  const load = formulation.pairs.flatMap((pair, column) => (pair.project === project.id ? [term(column)] : []));
  const most = Math.min(project.maxSize, load.length + 1);
  const terms = [...load, { column: free, coefficient: most }];
  const open = formulation.openColumns.get(project.id);
  if (open === undefined || project.minSize <= 1) return { lower: most, upper: Infinity, terms };
  return { lower: 0, upper: Infinity, terms: [...terms, { column: open, coefficient: -most }] };
}

/** blocking ≥ free − Σ places the student likes at least as much. */
function blockingRows(
  formulation: Formulation,
  columns: { readonly freeColumns: ReadonlyMap<string, number>; readonly firstBlocking: number },
): readonly MipRow[] {
  const numbered = formulation.pairs.map((pair, column) => ({ ...pair, column }));
  const byStudent = groupBy(numbered, (pair) => pair.student);
  return numbered.map((pair) => {
    const liked = (byStudent.get(pair.student) ?? []).filter((other) => other.rank <= pair.rank);
    const free = columns.freeColumns.get(pair.project) ?? 0;
    const blocking = term(columns.firstBlocking + pair.column);
    return {
      lower: 0,
      upper: Infinity,
      terms: [blocking, { column: free, coefficient: -1 }, ...liked.map(({ column }) => term(column))],
    };
  });
}

function term(column: number): MipTerm {
  return { column, coefficient: 1 };
}

import { type CanonicalProblem } from '../canonical-problem.js';
import { assignmentsOf, firstSolution } from './first-solution.js';
import { formulate, type Formulation } from './formulation.js';
import { greedyStart } from './greedy-start.js';
import { columnCount, satisfies } from './mip-program.js';
import { type MipSolver } from './mip-solver.js';
import { nearStart } from './near-start.js';
import { stagesOf } from './objective-stages.js';
import { type Assignment } from '../outcome.js';
import { placedPairs } from './rank-costs.js';
import { runStages, type Search, type SearchTools } from './search.js';
import { solveStable } from '../stable/stable-solution.js';

/** Settles every criterion of the problem; null when no outcome keeps all constraints. */
export function searchBest(problem: CanonicalProblem, tools: SearchTools): Search | null {
  const search = startSearch(problem, tools);
  return search === null ? null : runStages(search, stagesOf(problem));
}

/**
 * A search before its first stage, from a solution not far from `near`, the placement of a problem much the same, when one
 * is known; null when no outcome keeps all constraints.
 */
export function startSearch(
  problem: CanonicalProblem,
  tools: SearchTools,
  near: readonly Assignment[] = [],
): Search | null {
  const formulation = formulate(problem);
  const nearby = near.length === 0 ? null : nearStart(formulation, near, tools.unlimited);
  const values = nearby ?? firstValues(formulation, tools.unlimited);
  if (values === null) return null;
  return {
    formulation,
    program: formulation.program,
    values,
    interruption: null,
    worstAtLeast: 1,
    basis: undefined,
    tools,
  };
}

/** The placement that the best solution of a search stands for. */
export function placementOf(search: Search): readonly Assignment[] {
  return assignmentsOf(placedPairs(search));
}

/** Values to start from, that keep every row; null when there are none. */
function firstValues(formulation: Formulation, solver: MipSolver): readonly number[] | null {
  const stable = formulation.problem.objective === 'STABLE' ? solveStable(formulation.problem) : null;
  if (stable !== null) return valuesOf(formulation, stable.assignments, solver);

  const greedy = greedyStart(formulation);
  const values = greedy === null ? null : valuesOf(formulation, assignmentsOf(greedy), solver);
  if (values !== null) return values;

  const pinned = firstSolution(formulation.problem, solver);
  return pinned === null ? null : valuesOf(formulation, pinned, solver);
}

/** The values that stand for a placement which keeps all rules; the solver finds the mentors that go with it. */
function valuesOf(
  { pairs, openColumns, program }: Formulation,
  assignments: readonly Assignment[],
  solver: MipSolver,
): readonly number[] | null {
  const places = new Map(assignments.map(({ student, project }) => [student, project]));
  const values = Array.from({ length: columnCount(program) }, () => 0);
  for (const { column, unit, project } of pairs) {
    if (!unit.members.every((member) => places.get(member) === project)) continue;
    values[column] = 1;
    const open = openColumns.get(project);
    if (open !== undefined) values[open] = 1;
  }
  if (satisfies(program, values)) return values;

  const isSettled = (column: number): boolean => column < pairs.length + openColumns.size;
  const settled = {
    ...program,
    lower: program.lower.map((lower, column) => (isSettled(column) ? (values[column] ?? lower) : lower)),
    upper: program.upper.map((upper, column) => (isSettled(column) ? (values[column] ?? upper) : upper)),
  };
  return solver.solve({ program: settled, costs: [] }).values;
}

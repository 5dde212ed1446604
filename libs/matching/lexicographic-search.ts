import { type CanonicalProblem } from './canonical-problem.js';
import { formulate, type Formulation } from './formulation.js';
import { decisionsOf } from './listed-pairs.js';
import { type MipSolver } from './mip-solver.js';
import { columnCount, satisfies } from './mip-program.js';
import { stagesOf } from './objective-stages.js';
import { type Assignment } from './outcome.js';
import { placedPairs } from './rank-costs.js';
import { runStages, type Search, type SearchTools } from './search.js';
import { solveStable } from './stable-solution.js';

/** Settles every criterion of the problem; null when no outcome keeps all constraints. */
export function searchBest(problem: CanonicalProblem, tools: SearchTools): Search | null {
  const formulation = formulate(problem);
  const values = firstSolution(formulation, tools.unlimited);
  if (values === null) return null;

  const search = { formulation, program: formulation.program, values, interruption: null, worstAtLeast: 1, tools };
  return runStages(search, stagesOf(problem));
}

/** The placement that the best solution of a search stands for. */
export function placementOf(search: Search): readonly Assignment[] {
  return placedPairs(search).flatMap(({ unit, project, ranks }) =>
    unit.members.map((student, member) => ({ student, project, rank: ranks[member] ?? 0 })),
  );
}

/** The values that stand for a placement; null when it breaks a row, or mentors would have to be chosen too. */
function valuesOf(
  { pairs, openColumns, program }: Formulation,
  assignments: readonly Assignment[],
): readonly number[] | null {
  const places = new Map(assignments.map(({ student, project }) => [student, project]));
  const values = Array.from({ length: columnCount(program) }, () => 0);
  for (const { column, unit, project } of pairs) {
    if (!unit.members.every((member) => places.get(member) === project)) continue;
    values[column] = 1;
    const open = openColumns.get(project);
    if (open !== undefined) values[open] = 1;
  }
  return satisfies(program, values) ? values : null;
}

export function isFeasible(problem: CanonicalProblem, solver: MipSolver): boolean {
  return firstSolution(formulate(problem), solver) !== null;
}

/** Only pins can make a problem infeasible: without them, placing nobody keeps every constraint. */
function firstSolution(formulation: Formulation, solver: MipSolver): readonly number[] | null {
  const { problem, program } = formulation;
  const stable = problem.objective === 'STABLE' ? solveStable(problem) : null;
  const start = stable === null ? null : valuesOf(formulation, stable.assignments);
  if (start !== null) return start;
  if (decisionsOf(problem, 'PIN').length === 0) return Array.from({ length: columnCount(program) }, () => 0);
  return solver.solve({ program, costs: [] }).values;
}

import { type CanonicalProblem } from './canonical-problem.js';
import { formulate, type Formulation } from './formulation.js';
import { decisionsOf } from './listed-pairs.js';
import { type MipSolver } from './mip-solver.js';
import { columnCount } from './mip-program.js';
import { stagesOf } from './objective-stages.js';
import { type Assignment } from './outcome.js';
import { placedPairs } from './rank-costs.js';
import { runStages, type Search, type SearchTools } from './search.js';

/** Settles every criterion of the problem; null when no outcome keeps all constraints. */
export function searchBest(problem: CanonicalProblem, tools: SearchTools): Search | null {
  const formulation = formulate(problem);
  const values = firstSolution(formulation, tools.unlimited);
  if (values === null) return null;

  const search = { formulation, program: formulation.program, values, interruption: null, tools };
  return runStages(search, stagesOf(problem));
}

/** The placement that the best solution of a search stands for. */
export function placementOf(search: Search): readonly Assignment[] {
  return placedPairs(search).flatMap(({ unit, project, ranks }) =>
    unit.members.map((student, member) => ({ student, project, rank: ranks[member] ?? 0 })),
  );
}

export function isFeasible(problem: CanonicalProblem, solver: MipSolver): boolean {
  return firstSolution(formulate(problem), solver) !== null;
}

/** Only pins can make a problem infeasible: without them, placing nobody keeps every constraint. */
function firstSolution({ problem, program }: Formulation, solver: MipSolver): readonly number[] | null {
  if (decisionsOf(problem, 'PIN').length === 0) return Array.from({ length: columnCount(program) }, () => 0);
  return solver.solve({ program, costs: [] }).values;
}

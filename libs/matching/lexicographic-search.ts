import { type CanonicalProblem } from './canonical-problem.js';
import { formulate, type Formulation } from './formulation.js';
import { decisionsOf } from './listed-pairs.js';
import { type SolveMip } from './mip-solver.js';
import { objectiveStages, type SupportedObjective } from './objective-stages.js';
import { runStages, type Search, type SearchTools } from './search.js';

/** Settles every criterion of the objective; null when no outcome keeps all constraints. */
export function searchBest(
  problem: CanonicalProblem,
  objective: SupportedObjective,
  tools: SearchTools,
): Search | null {
  const formulation = formulate(problem);
  const values = firstSolution(problem, formulation, tools.solveFully);
  if (values === null) return null;

  const search = { formulation, program: formulation.program, values, interruption: null, tools };
  return runStages(search, objectiveStages[objective]);
}

export function isFeasible(problem: CanonicalProblem, solve: SolveMip): boolean {
  return firstSolution(problem, formulate(problem), solve) !== null;
}

/** Only pins can make a problem infeasible: without them, placing nobody keeps every constraint. */
function firstSolution(problem: CanonicalProblem, { program }: Formulation, solve: SolveMip): readonly number[] | null {
  if (decisionsOf(problem, 'PIN').length === 0) return program.bounds.map(() => 0);
  return solve({ program, costs: [] }).values;
}

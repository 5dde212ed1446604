import { canonicalProblem } from '#libs/matching/canonical-problem';
import { cheapestSolution } from '#libs/matching/mip/cheapest-solution';
import { formulate, type Formulation } from '#libs/matching/mip/formulation';
import { totalCost } from '#libs/matching/mip/mip-program';
import { loadMipSolver } from '#libs/matching/mip/mip-solver';
import { withinBudget } from '#libs/matching/mip/search';
import type { MatchingProblem } from '#libs/matching/problem';
import { type Figures, figuresOfRanks } from './figures.js';

/** More than any square of a rank: one more person placed is worth whatever it costs the others, within reason. */
const placedWorth = 1000;

/** The engine's program with one cost for everything, the sum of squared ranks, as programs elsewhere minimise it. */
export function squaredRanks(problem: MatchingProblem): Formulation & { readonly costs: readonly number[] } {
  const formulation = formulate(canonicalProblem(problem));
  const costs = formulation.pairs.map(({ ranks }) => ranks.reduce((sum, rank) => sum + rank ** 2 - placedWorth, 0));
  return { ...formulation, costs };
}

/** Solves it as the engine solves each of its criteria, within so many seconds. */
export async function solveSquaredRanks(problem: MatchingProblem, limitSeconds: number): Promise<Figures> {
  const { program, pairs, costs, openColumns } = squaredRanks(problem);
  const solver = withinBudget(await loadMipSolver(), { seconds: limitSeconds });
  const { answer } = cheapestSolution({ solver, program, costs, leading: openColumns.values() });
  const { status, values, bound } = answer;
  if (values === null) return {};
  const objective = totalCost(costs, values);
  const ranks = pairs.filter(({ column }) => values[column] === 1).flatMap(({ ranks: own }) => own);
  const gap = status === 'OPTIMAL' ? 0 : Math.abs(objective - bound) / Math.max(1, Math.abs(objective));
  return { ...figuresOfRanks(ranks), objective, gap };
}

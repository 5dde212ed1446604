import { costRow, totalCost, withRows } from './mip-program.js';
import { type MipAnswer } from './mip-solver.js';
import { placesWithinRanks } from './places-within-rank.js';
import { longestRank, pairCosts, placedCount, rankCosts } from './rank-costs.js';
import { attempt, interruptionOf, type Search, type Stage } from './search.js';
import { unitSize } from './unit-pairs.js';

/**
 * Most students placed. The first solve looks for good ranks as well, since equal costs leave the solver without
 * direction, many times slower; mostly it places as many as any matching could, which proves it. When it does not, a
 * second solve, over the count alone and started from there, settles the count.
 */
export const mostPlaced: Stage = (search) => {
  const found = solutionBy(search, directed(search));
  const most = placesWithinRanks(search.formulation).at(-1) ?? 0;
  if (placedCount(found) >= most) return holding(found);

  const costs = pairCosts(search, (pair) => -unitSize(pair));
  const answer = attempt(found, { phase: 'PLACED', costs });
  const best = solutionBy(found, answer);
  return { ...holding(best), interruption: interruptionOf(answer, 'PLACED', totalCost(costs, best.values)) };
};

/** A good solution: a place is worth more than any rank, and a tenth of a rank for each student is not worth the time. */
function directed(search: Search): MipAnswer {
  const worst = longestRank(search) ** 2;
  const costs = rankCosts(search, (rank) => rank ** 2 - 10 * worst);
  return attempt(search, { phase: 'PLACED', costs, slack: Math.ceil(search.formulation.problem.students.length / 10) });
}

function solutionBy(search: Search, { values }: MipAnswer): Search {
  return values === null ? search : { ...search, values };
}

function holding(search: Search): Search {
  const sizes = pairCosts(search, unitSize);
  return { ...search, program: withRows(search.program, [costRow(sizes, placedCount(search), Infinity)]) };
}

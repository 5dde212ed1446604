import { type Allocation, allocationOf } from './allocation.js';
import { countBlockingPairs } from './blocking-pairs.js';
import { type CanonicalProblem } from './canonical-problem.js';
import { fewestBlockingPairs } from './fewest-blocking-pairs.js';
import { pairCosts } from './rank-stages.js';
import { minimise, type Search } from './search.js';
import { seededWeight } from './seeded-weight.js';

/**
 * Among equal optima, fewest blocking pairs, then the smallest sum of seeded weights: a choice that depends on the
 * canonical problem and the seed alone. Blocking pairs are modelled only when the plain tie-break leaves some.
 */
export function breakTies(search: Search, problem: CanonicalProblem): Search {
  const weights = pairCosts(search, (pair) => seededWeight(problem.seed, pair.student, pair.project));
  const plain = minimise('TIE_BREAK', weights)(search);
  if (plain.interruption !== null || countBlockingPairs(allocationFound(plain, problem)) === 0) return plain;
  return fewestBlockingPairs(search, weights);
}

/** The allocation that the best solution of a search stands for. */
export function allocationFound(search: Search, problem: CanonicalProblem): Allocation {
  const placed = search.formulation.pairs.filter((_pair, column) => search.values[column] === 1);
  return allocationOf(
    problem,
    placed.map(({ student, project, rank }) => ({ student, project, rank })),
  );
}

import { countingBlockingPairs } from './fewest-blocking-pairs.js';
import { pairCosts } from './rank-costs.js';
import { minimise, type Search, type Stage } from './search.js';
import { seededWeight } from './seeded-weight.js';

/** Among equal optima, the smallest sum of seeded weights: it depends on the canonical problem and the seed alone. */
export const seedsChoice: Stage = (search) => minimise('TIE_BREAK', seededCosts(search))(search);

/**
 * Among equal optima, fewest blocking pairs, then the seed's choice. Blocking pairs are modelled in the program only
 * when the seed's choice alone leaves some: mostly it does not, since moving to a free place improves every objective.
 */
export const fewestBlockingPairsThenSeed: Stage = (search) => {
  const plain = seedsChoice(search);
  if (plain.interruption !== null) return plain;

  const { search: counting, costs, count } = countingBlockingPairs({ ...search, values: plain.values });
  if (count === 0) return plain;
  const seeded = seededCosts(search);
  const dearest = seeded.reduce((sum, cost) => Math.max(sum, cost), 0) * search.formulation.pairsOfUnit.size;
  return minimise(
    'BLOCKING_PAIRS',
    costs.map((blocking, column) => blocking * (dearest + 1) + (seeded[column] ?? 0)),
  )(counting);
};

function seededCosts(search: Search): readonly number[] {
  const { seed } = search.formulation.problem;
  return pairCosts(search, (pair) => seededWeight(seed, pair.unit.id, pair.project));
}

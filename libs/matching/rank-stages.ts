import { attempt, interruptionOf, minimise, runStages, type Search, type Stage } from './search.js';
import { costRow, type RowBlock, totalCost, without } from './mip-program.js';
import { type UnitPair, unitSize } from './unit-pairs.js';

/** Above this, one unit of a solver tolerance times a weight could be mistaken for a whole unit of a lesser criterion. */
const LARGEST_WEIGHT = 100_000;

/**
 * Most students placed. Better ranks are worth a little too: equal costs leave the solver without direction, many
 * times slower. One student more outweighs all ranks and the slack together, so that the count is still exact.
 */
export const mostPlaced: Stage = (search) => {
  const allRanks = studentCount(search) * longestRank(search);
  const aPlace = 2 * allRanks + 1;
  const placed = pairCosts(search, (pair) => -unitSize(pair));
  return minimise(
    'PLACED',
    rankCosts(search, (rank) => rank - aPlace),
    {
      slack: allRanks,
      hold: (values) => [costRow(placed, -Infinity, totalCost(placed, values))],
    },
  )(search);
};

/** Smallest sum of the ranks of the placed. */
export const smallestRankSum: Stage = (search) =>
  minimise(
    'RANKS',
    rankCosts(search, (rank) => rank),
  )(search);

/**
 * Smallest possible worst rank, by bisection between 1 and the worst rank of the best solution so far,
 * O(log ranks) solves; pairs worse than it are then left out.
 */
export const smallestWorstRank: Stage = (search) => {
  let best = search;
  let low = 1;
  while (low < worstRank(best)) {
    const middle = Math.floor((low + worstRank(best)) / 2);
    const stricter = without(best.program, (column) => rankOf(best, column) > middle);
    const answer = attempt(best, { phase: 'WORST_RANK', costs: [], stricter });
    const interruption = interruptionOf(answer, 'WORST_RANK', worstRank(best));
    if (interruption !== null && answer.values === null)
      return { ...best, interruption: { ...interruption, bound: low } };
    if (answer.values === null) low = middle + 1;
    else best = { ...best, values: answer.values };
  }
  return withoutRanksBeyond(best, worstRank(best));
};

/** As few as possible at the worst rank, then at the next worst, and so on up to rank 2; nobody beyond today's worst. */
export const fewestAtWorstRanks: Stage = (search) => {
  const worst = worstRank(search);
  return countRanks(withoutRanksBeyond(search, worst), { ranks: ranksUpTo(worst).slice(1).reverse(), sign: 1 });
};

/** As many first choices as possible, then second choices, and so on; the last rank follows from the others. */
export const mostAtBestRanks: Stage = (search) =>
  countRanks(search, { ranks: ranksUpTo(longestRank(search)).slice(0, -1), sign: -1 });

interface RankCounts {
  /** Most important first. */
  readonly ranks: readonly number[];
  /** 1 to have as few as possible at each rank, -1 as many as possible. */
  readonly sign: 1 | -1;
}

/**
 * Settles the counts of students at each rank in order of importance, several ranks to a solve:
 * with counts below a base, Σ base^position · count orders as the counts do one after the other.
 * Each count is then held by a row of its own, far easier on the solver than the weighted sum.
 */
function countRanks(search: Search, { ranks, sign }: RankCounts): Search {
  const base = placedCount(search) + 1;
  const stages = inPacks(ranks, ranksPerPack(base)).map((pack) => {
    const weights = new Map(pack.map((rank, index) => [rank, sign * base ** (pack.length - 1 - index)]));
    const costs = rankCosts(search, (rank) => weights.get(rank) ?? 0);
    return minimise('RANKS', costs, { hold: (values) => pack.map((rank) => heldCount(search, rank, values)) });
  });
  return runStages(search, stages);
}

function heldCount(search: Search, rank: number, values: readonly number[]): RowBlock {
  const costs = rankCosts(search, (own) => (own === rank ? 1 : 0));
  const count = totalCost(costs, values);
  return costRow(costs, count, count);
}

function ranksPerPack(base: number): number {
  let ranks = 1;
  while (ranks < 16 && base ** ranks <= LARGEST_WEIGHT) ranks += 1;
  return ranks;
}

function inPacks(ranks: readonly number[], size: number): readonly (readonly number[])[] {
  const packs = Math.ceil(ranks.length / size);
  return Array.from({ length: packs }, (_pack, index) => ranks.slice(index * size, (index + 1) * size));
}

export function pairCosts(search: Search, cost: (pair: UnitPair) => number): readonly number[] {
  return search.formulation.pairs.map(cost);
}

/** Costs that count each member by the rank that the member gets. */
export function rankCosts(search: Search, cost: (rank: number) => number): readonly number[] {
  return pairCosts(search, ({ ranks }) => ranks.reduce((sum, rank) => sum + cost(rank), 0));
}

function withoutRanksBeyond(search: Search, worst: number): Search {
  return { ...search, program: without(search.program, (column) => rankOf(search, column) > worst) };
}

/** The worst rank that the pair of a column gives to a member; 0 for other columns. */
function rankOf(search: Search, column: number): number {
  const pair = search.formulation.pairs[column];
  return pair === undefined ? 0 : worstOf(pair);
}

function worstOf({ ranks }: UnitPair): number {
  return ranks.reduce((worst, rank) => Math.max(worst, rank), 0);
}

function studentCount(search: Search): number {
  const units = [...search.formulation.pairsOfUnit.values()];
  return units.reduce((sum, [pair]) => sum + (pair === undefined ? 0 : unitSize(pair)), 0);
}

export function placedCount(search: Search): number {
  return placedPairs(search).reduce((sum, pair) => sum + unitSize(pair), 0);
}

/** The pairs that the best solution so far places. */
export function placedPairs({ formulation, values }: Search): readonly UnitPair[] {
  return formulation.pairs.filter(({ column }) => values[column] === 1);
}

/** Worst rank of the best solution so far, 0 when nobody is placed. */
function worstRank(search: Search): number {
  return placedPairs(search).reduce((worst, pair) => Math.max(worst, worstOf(pair)), 0);
}

function longestRank(search: Search): number {
  return search.formulation.pairs.reduce((longest, pair) => Math.max(longest, worstOf(pair)), 0);
}

function ranksUpTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_rank, index) => index + 1);
}

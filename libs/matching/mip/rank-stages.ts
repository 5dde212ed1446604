import { placesWithinRanks } from './places-within-rank.js';
import { longestRank, placedCount, rankCosts, ranksUpTo, withinRank, worstRank } from './rank-costs.js';
import { attempt, interruptionOf, minimise, runStages, type Search, type Stage } from './search.js';
import { costRow, type RowBlock, totalCost } from './mip-program.js';

/** Above this, one unit of a solver tolerance times a weight could be mistaken for a whole unit of a lesser criterion. */
const LARGEST_WEIGHT = 2_000_000;

/** Smallest sum of the ranks of the placed. */
export const smallestRankSum: Stage = (search) =>
  minimise(
    'RANKS',
    rankCosts(search, (rank) => rank),
  )(search);

/**
 * Smallest possible worst rank; pairs worse than it are then left out. Upwards from the rank within which a matching
 * could place as many, mostly the answer: each test looks for good ranks, so that its solution serves the next stage.
 */
export const smallestWorstRank: Stage = (search) => {
  const placed = placedCount(search);
  const within = placesWithinRanks(search.formulation);
  const costs = rankCosts(search, (rank) => rank ** 2);
  const first = Math.max(search.worstAtLeast, 1 + within.filter((most) => most < placed).length);
  for (let rank = first; rank < worstRank(search); rank += 1) {
    const stricter = withinRank(search, rank);
    const { answer } = attempt(search, {
      phase: 'WORST_RANK',
      costs,
      slack: Math.ceil(placed / 10),
      stricter: stricter.program,
    });
    if (answer.values !== null) return { ...stricter, values: answer.values };
    const interruption = interruptionOf({ ...answer, bound: rank }, 'WORST_RANK', worstRank(search));
    if (interruption !== null) return { ...withinRank(search, worstRank(search)), interruption };
  }
  return withinRank(search, worstRank(search));
};

/** As few as possible at the worst rank, then at the next worst, and so on up to rank 2; nobody beyond today's worst. */
export const fewestAtWorstRanks: Stage = (search) => {
  const worst = worstRank(search);
  const ranks = ranksUpTo(worst).slice(1).reverse();
  return countRanks(withinRank(search, worst), { ranks, sign: 1, together: ranksPerPack(placedCount(search) + 1) });
};

/** As many first choices as possible, then second choices, and so on; the last rank follows from the others. */
export const mostAtBestRanks: Stage = (search) =>
  countRanks(search, { ranks: ranksUpTo(longestRank(search)).slice(0, -1), sign: -1, together: 1 });

interface RankCounts {
  /** Most important first. */
  readonly ranks: readonly number[];
  /** 1 to have as few as possible at each rank, -1 as many as possible. */
  readonly sign: 1 | -1;
  /** How many ranks to settle in one solve: few at the worst ranks are soon told apart, many at the best are not. */
  readonly together: number;
}

/**
 * Settles the counts of students at each rank in order of importance, several ranks to a solve:
 * with counts below a base, Σ base^position · count orders as the counts do one after the other.
 * Each count is then held by a row of its own, far easier on the solver than the weighted sum.
 */
function countRanks(search: Search, { ranks, sign, together }: RankCounts): Search {
  const base = placedCount(search) + 1;
  const stages = inPacks(ranks, together).map((pack) => {
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

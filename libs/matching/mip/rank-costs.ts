import { without } from './mip-program.js';
import { type Search } from './search.js';
import { type UnitPair, unitSize } from '../unit-pairs.js';

export function pairCosts({ formulation }: Search, cost: (pair: UnitPair) => number): readonly number[] {
  return formulation.pairs.map(cost);
}

/** Costs that count each member by the rank that the member gets. */
export function rankCosts(search: Search, cost: (rank: number) => number): readonly number[] {
  return pairCosts(search, ({ ranks }) => ranks.reduce((sum, rank) => sum + cost(rank), 0));
}

/** The pairs that the best solution so far places. */
export function placedPairs({ formulation, values }: Search): readonly UnitPair[] {
  return formulation.pairs.filter(({ column }) => values[column] === 1);
}

export function placedCount(search: Search): number {
  return placedPairs(search).reduce((sum, pair) => sum + unitSize(pair), 0);
}

/** Worst rank of the best solution so far, 0 when nobody is placed. */
export function worstRank(search: Search): number {
  return placedPairs(search).reduce((worst, pair) => Math.max(worst, worstOf(pair)), 0);
}

export function longestRank({ formulation }: Search): number {
  return formulation.pairs.reduce((longest, pair) => Math.max(longest, worstOf(pair)), 0);
}

export function ranksUpTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_rank, index) => index + 1);
}

/** The search in which nobody gets a worse rank. */
export function withinRank(search: Search, rank: number): Search {
  const { pairs } = search.formulation;
  const isWorse = (column: number): boolean => {
    const pair = pairs[column];
    return pair !== undefined && worstOf(pair) > rank;
  };
  return { ...search, program: without(search.program, isWorse) };
}

function worstOf({ ranks }: UnitPair): number {
  return ranks.reduce((worst, rank) => Math.max(worst, rank), 0);
}

import { blockingColumns } from './blocking-columns.js';
import { columnCount, extended } from './mip-program.js';
import { minimise, type Search, type Stage } from './search.js';

/** A search whose program counts blocking pairs, with the cost of each column in that count. */
interface Counting {
  readonly search: Search;
  /** 1 for each column that stands for a blocking pair. */
  readonly costs: readonly number[];
  /** Blocking pairs of the best solution so far. */
  readonly count: number;
}

/** Settles the number of blocking pairs, among the solutions that are left. */
export const fewestBlockingPairs: Stage = (search) => {
  const { search: counting, costs } = countingBlockingPairs(search);
  return minimise('BLOCKING_PAIRS', costs)(counting);
};

/**
 * Pairs above which blocking pairs are no longer made few among equal optima, only counted: the program that counts
 * them is twice as large as the problem, and its proof would take longer than all that the objective asks.
 */
const MOST_PAIRS = 10_000;

/** The same once an objective is settled: mostly nobody blocks then, since moving to a free place would improve it. */
export const fewestBlockingPairsLeft: Stage = (search) => {
  if (search.formulation.pairs.length > MOST_PAIRS) return search;
  const { search: counting, costs, count } = countingBlockingPairs(search);
  return count === 0 ? search : minimise('BLOCKING_PAIRS', costs)(counting);
};

function countingBlockingPairs(search: Search): Counting {
  const first = columnCount(search.program);
  const { forced, blocking } = blockingColumns(search.formulation, first);
  const program = extended(search.program, forced.count, forced.rows);
  const values = forced.completed(search.values);
  const counted = new Set(blocking);
  const costs = program.lower.map((_lower, column) => (counted.has(column) ? 1 : 0));
  return {
    search: { ...search, program, values },
    costs,
    count: values.filter((value, column) => value === 1 && counted.has(column)).length,
  };
}

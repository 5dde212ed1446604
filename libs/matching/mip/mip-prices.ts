import { columnCosts } from './mip-model.js';
import { type MipProgram, type RowBlock } from './mip-program.js';

/** Costs are whole: far more than rounding can amount to, far less than what tells two costs apart. */
const ROUNDING = 1e-3;

/** What prices of rows say about the cost of solutions. */
export interface PricedProgram {
  /** Of each row, 0 where its sign fits none of the row's bounds. */
  readonly prices: Float64Array;
  /** No solution costs less. */
  readonly least: number;
  /** A solution costs at least `least` plus this where it takes a column, at least `least` minus it where it does not. */
  readonly reduced: Float64Array;
}

/**
 * The bound that prices of rows give, true whatever the prices: each row is taken at the bound at which its price makes
 * it cheapest, then each column. That of optimal prices is the cost of the relaxation. O(terms).
 */
export function priced(
  program: MipProgram,
  { costs, prices }: { readonly costs: readonly number[]; readonly prices: Float64Array },
): PricedProgram {
  const reduced = columnCosts(program, costs);
  const sound = Float64Array.from(prices);
  let least = 0;
  let position = 0;
  for (const block of program.blocks) {
    for (let row = 0; row < block.lower.length; row += 1, position += 1) {
      const price = prices[position] ?? 0;
      const bound = (price > 0 ? block.lower[row] : block.upper[row]) ?? 0;
      if (!Number.isFinite(bound)) sound[position] = 0;
      if (price === 0 || !Number.isFinite(bound)) continue;
      least += price * bound;
      for (let term = block.starts[row] ?? 0; term < (block.starts[row + 1] ?? 0); term += 1) {
        const column = block.columns[term] ?? 0;
        reduced[column] = (reduced[column] ?? 0) - price * (block.coefficients[term] ?? 0);
      }
    }
  }
  for (const [column, cost] of reduced.entries()) {
    least += cost * ((cost > 0 ? program.lower[column] : program.upper[column]) ?? 0);
  }
  return { least, reduced, prices: sound };
}

/** The least whole cost that a solution may have. */
export function leastWhole({ least }: PricedProgram): number {
  return Math.ceil(least - ROUNDING);
}

/** What is left of a program within a cost. */
export interface NarrowedProgram {
  readonly program: MipProgram;
  /** True when all its solutions cost the same, so that no row need say so. */
  readonly isFace: boolean;
}

/**
 * The program with every column fixed that all its solutions of no more than the cost have in common, and every row held
 * at its bound that holds all of them there. Terms and bounds of rows are whole. O(terms).
 */
export function withinCost(
  program: MipProgram,
  { least, reduced, prices }: PricedProgram,
  cost: number,
): NarrowedProgram {
  const most = cost - least + ROUNDING;
  const isTight = (price: number): boolean => Math.abs(price) > most;
  let position = 0;
  let left = 0;
  const blocks = program.blocks.map((block): RowBlock => {
    const own = prices.subarray(position, (position += block.lower.length));
    for (const [row, price] of own.entries()) if (!isTight(price)) left += Math.abs(price) * reach(block, row);
    return own.some(isTight) ? heldAt(block, own, isTight) : block;
  });
  for (const amount of reduced) if (!isTight(amount)) left += Math.abs(amount);
  const fixed = {
    lower: program.lower.map((low, column) => (-(reduced[column] ?? 0) > most ? (program.upper[column] ?? 1) : low)),
    upper: program.upper.map((high, column) => ((reduced[column] ?? 0) > most ? (program.lower[column] ?? 0) : high)),
  };
  return { program: { ...fixed, blocks }, isFace: left + Math.abs(cost - least) < 0.5 };
}

/** How far at most the sum of a row may be from its bound. */
function reach(block: RowBlock, row: number): number {
  const [from, to] = [block.lower[row] ?? 0, block.upper[row] ?? 0];
  let far = Number.isFinite(from) ? Math.abs(from) : Math.abs(to);
  for (let term = block.starts[row] ?? 0; term < (block.starts[row + 1] ?? 0); term += 1) {
    far += Math.abs(block.coefficients[term] ?? 0);
  }
  return far;
}

function heldAt(block: RowBlock, prices: Float64Array, isTight: (price: number) => boolean): RowBlock {
  const held = (row: number, price: number): number => (price > 0 ? block.lower[row] : block.upper[row]) ?? 0;
  return {
    ...block,
    lower: block.lower.map((low, row) => (isTight(prices[row] ?? 0) ? held(row, prices[row] ?? 0) : low)),
    upper: block.upper.map((high, row) => (isTight(prices[row] ?? 0) ? held(row, prices[row] ?? 0) : high)),
  };
}

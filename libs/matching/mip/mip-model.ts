import { columnCount, type MipProgram, type RowBlock } from './mip-program.js';

/** All blocks of a program one after the other, in compressed sparse rows. */
export interface FlatRows {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
}

/** The rows as the solver takes them. O(terms), one copy. */
export function flatRows(program: MipProgram): FlatRows {
  const rowCount = program.blocks.reduce((sum, block) => sum + block.lower.length, 0);
  const termCount = program.blocks.reduce((sum, block) => sum + block.columns.length, 0);
  const flat = {
    lower: new Float64Array(rowCount),
    upper: new Float64Array(rowCount),
    starts: new Int32Array(rowCount + 1),
    columns: new Int32Array(termCount),
    coefficients: new Float64Array(termCount),
  };
  let row = 0;
  let term = 0;
  for (const block of program.blocks) {
    copyBlock(block, flat, { row, term });
    row += block.lower.length;
    term += block.columns.length;
  }
  flat.starts[rowCount] = termCount;
  return flat;
}

function copyBlock(block: RowBlock, flat: FlatRows, first: { readonly row: number; readonly term: number }): void {
  flat.lower.set(block.lower, first.row);
  flat.upper.set(block.upper, first.row);
  flat.columns.set(block.columns, first.term);
  flat.coefficients.set(block.coefficients, first.term);
  for (let row = 0; row < block.lower.length; row += 1) {
    flat.starts[first.row + row] = first.term + (block.starts[row] ?? 0);
  }
}

/** Costs of every column; columns beyond the given costs are free. */
export function columnCosts(program: MipProgram, costs: readonly number[]): Float64Array {
  const all = new Float64Array(columnCount(program));
  all.set(costs.slice(0, all.length));
  return all;
}

import { type MipProgram, RowCollector } from './mip-program.js';

/** A program without its fixed columns. */
export interface ReducedProgram {
  readonly program: MipProgram;
  /** Of each column of the reduced program, which column of the whole one it is. */
  readonly columns: readonly number[];
}

/**
 * Leaves out the columns that are fixed, and the rows that then hold whatever the others are. A row that fixed columns
 * break stays, without terms. O(terms).
 */
export function withoutFixed(program: MipProgram): ReducedProgram {
  const columns = [...program.lower.keys()].filter((column) => program.lower[column] !== program.upper[column]);
  const numbers = new Int32Array(program.lower.length).fill(-1);
  for (const [number, column] of columns.entries()) numbers[column] = number;
  const rows = new RowCollector();
  for (const block of program.blocks) {
    for (const [row, lower] of block.lower.entries()) {
      const first = rows.columns.length;
      let [settled, least, most] = [0, 0, 0];
      for (let term = block.starts[row] ?? 0; term < (block.starts[row + 1] ?? 0); term += 1) {
        const column = block.columns[term] ?? 0;
        const coefficient = block.coefficients[term] ?? 0;
        const number = numbers[column] ?? -1;
        if (number < 0) settled += coefficient * (program.lower[column] ?? 0);
        else {
          rows.term(number, coefficient);
          least += Math.min(0, coefficient);
          most += Math.max(0, coefficient);
        }
      }
      const [from, to] = [lower - settled, (block.upper[row] ?? 0) - settled];
      if (from <= least && most <= to) rows.dropTerms(first);
      else rows.close(from, to);
    }
  }
  return {
    program: {
      lower: columns.map((column) => program.lower[column] ?? 0),
      upper: columns.map((column) => program.upper[column] ?? 1),
      blocks: [rows],
    },
    columns,
  };
}

/** Values of the reduced program, with those of the fixed columns. */
export function withFixed(
  program: MipProgram,
  { columns }: ReducedProgram,
  values: readonly number[],
): readonly number[] {
  const all = [...program.lower];
  for (const [number, column] of columns.entries()) all[column] = values[number] ?? 0;
  return all;
}

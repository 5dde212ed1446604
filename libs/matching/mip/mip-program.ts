/** Linear rows in compressed form: row i is lower ≤ Σ coefficient · column ≤ upper over the terms from starts[i] on. */
export interface RowBlock {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** One more entry than there are rows: the terms of row i end where those of row i + 1 start. */
  readonly starts: readonly number[];
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

/** A program over 0/1 columns with whole coefficients, never changed: each stage of a search adds blocks to a copy. */
export interface MipProgram {
  /** Bounds of each column: 0 and 1 is free, 1 and 1 is fixed in, 0 and 0 is fixed out. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly blocks: readonly RowBlock[];
}

/** Columns of which `a` is taken `b` times: the terms of a row. */
export type Term = readonly [column: number, coefficient: number];

/** Collects rows, one term at a time, without an object for each: a large problem has half a million terms. */
export class RowCollector implements RowBlock {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly starts: number[] = [0];
  readonly columns: number[] = [];
  readonly coefficients: number[] = [];

  /** Adds a term to the row that the next call of `close` ends. */
  term(column: number, coefficient: number): this {
    this.columns.push(column);
    this.coefficients.push(coefficient);
    return this;
  }

  close(lower: number, upper: number): void {
    this.lower.push(lower);
    this.upper.push(upper);
    this.starts.push(this.columns.length);
  }

  /** Forgets the terms from the position on, of the row that is not closed yet. */
  dropTerms(from: number): void {
    this.columns.length = from;
    this.coefficients.length = from;
  }

  row(lower: number, upper: number, terms: Iterable<Term>): void {
    for (const [column, coefficient] of terms) this.term(column, coefficient);
    this.close(lower, upper);
  }
}

/** A program over so many free columns. */
export function freeProgram(columns: number, blocks: readonly RowBlock[]): MipProgram {
  return { lower: Array.from({ length: columns }, () => 0), upper: Array.from({ length: columns }, () => 1), blocks };
}

export function columnCount(program: MipProgram): number {
  return program.lower.length;
}

export function withRows(program: MipProgram, blocks: readonly RowBlock[]): MipProgram {
  return { ...program, blocks: [...program.blocks, ...blocks] };
}

/** The program with so many free columns more, and the rows over all of them. */
export function extended(program: MipProgram, columns: number, rows: RowBlock): MipProgram {
  const added = freeProgram(columns, []);
  return {
    lower: [...program.lower, ...added.lower],
    upper: [...program.upper, ...added.upper],
    blocks: [...program.blocks, rows],
  };
}

/** A row that nothing satisfies. */
const NEVER: RowBlock = { lower: [1], upper: [1], starts: [0, 0], columns: [], coefficients: [] };

/** The program in which every column that the predicate names is 0; without solutions when one of them is fixed to 1. */
export function without(program: MipProgram, isLeftOut: (column: number) => boolean): MipProgram {
  const contradicts = program.lower.some((lower, column) => lower > 0 && isLeftOut(column));
  return {
    lower: program.lower,
    upper: program.upper.map((upper, column) => (isLeftOut(column) ? (program.lower[column] ?? 0) : upper)),
    blocks: contradicts ? [...program.blocks, NEVER] : program.blocks,
  };
}

/** Σ cost · value over all columns. */
export function totalCost(costs: readonly number[], values: readonly number[]): number {
  let total = 0;
  for (const [column, cost] of costs.entries()) total += cost * (values[column] ?? 0);
  return total;
}

/** One row, lower ≤ Σ cost · column ≤ upper, columns that cost nothing left out. */
export function costRow(costs: readonly number[], lower: number, upper: number): RowBlock {
  const rows = new RowCollector();
  for (const [column, cost] of costs.entries()) if (cost !== 0) rows.term(column, cost);
  rows.close(lower, upper);
  return rows;
}

/** True when the whole values keep every bound and every row, exactly. O(terms). */
export function satisfies(program: MipProgram, values: readonly number[]): boolean {
  const keepsBounds = program.lower.every((lower, column) => {
    const value = values[column] ?? 0;
    return lower <= value && value <= (program.upper[column] ?? 1);
  });
  return keepsBounds && program.blocks.every((block) => keepsRows(block, values));
}

function keepsRows(block: RowBlock, values: readonly number[]): boolean {
  return block.lower.every((lower, row) => {
    let activity = 0;
    for (let term = block.starts[row] ?? 0; term < (block.starts[row + 1] ?? 0); term += 1) {
      activity += (block.coefficients[term] ?? 0) * (values[block.columns[term] ?? 0] ?? 0);
    }
    return lower <= activity && activity <= (block.upper[row] ?? 0);
  });
}

import { type RowBlock, RowCollector, type Term } from './mip-program.js';

/**
 * New columns of a program, each forced to 1 by a condition on columns before it and otherwise left at 0 by costs:
 * how a program counts what it cannot forbid.
 */
export class ForcedColumns {
  /** The forced column is the last term of each row. */
  readonly rows = new RowCollector();
  private readonly known = new Map<string, number>();
  private next: number;

  constructor(private readonly first: number) {
    this.next = first;
  }

  get count(): number {
    return this.next - this.first;
  }

  /** A column that becomes 1 unless Σ terms ≥ least, where the sum is never below 0. */
  unless(least: number, terms: Iterable<Term>): number {
    const column = this.next++;
    this.force(column, { least, weight: least, terms });
    return column;
  }

  /** The same column for the same key. */
  once(key: string, define: () => number): number {
    const column = this.known.get(key) ?? define();
    this.known.set(key, column);
    return column;
  }

  /** A column that rows yet to come will force. */
  reserve(): number {
    return this.next++;
  }

  /** Σ terms + weight · column ≥ least. */
  force(
    column: number,
    row: { readonly least: number; readonly weight: number; readonly terms: Iterable<Term> },
  ): void {
    for (const [other, coefficient] of row.terms) this.rows.term(other, coefficient);
    this.rows.term(column, row.weight).close(row.least, Infinity);
  }

  /** The values with each new column at the least that its rows allow. */
  completed(values: readonly number[]): readonly number[] {
    const all = [...values.slice(0, this.first), ...Array.from({ length: this.count }, () => 0)];
    const { lower, starts, columns }: RowBlock = this.rows;
    for (const [row, least] of lower.entries()) {
      const last = (starts[row + 1] ?? 0) - 1;
      if (this.activity(row, all) < least) all[columns[last] ?? 0] = 1;
    }
    return all;
  }

  private activity(row: number, values: readonly number[]): number {
    const { starts, columns, coefficients } = this.rows;
    let sum = 0;
    for (let term = starts[row] ?? 0; term < (starts[row + 1] ?? 0); term += 1) {
      sum += (coefficients[term] ?? 0) * (values[columns[term] ?? 0] ?? 0);
    }
    return sum;
  }
}

/** One linear row over 0/1 columns: lower ≤ Σ coefficient · column ≤ upper. */
export interface MipRow {
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly MipTerm[];
}

export interface MipTerm {
  readonly column: number;
  readonly coefficient: number;
}

/** A program over 0/1 columns with whole coefficients, immutable: each stage of a search adds to a copy. */
export interface MipProgram {
  /** Bounds of the columns: [0, 1] is free, [1, 1] is fixed in, [0, 0] is fixed out. */
  readonly bounds: readonly (readonly [number, number])[];
  readonly rows: readonly MipRow[];
}

export function withRows(program: MipProgram, rows: readonly MipRow[]): MipProgram {
  return { ...program, rows: [...program.rows, ...rows] };
}

/** The program in which every column that the predicate names is 0. */
export function without(program: MipProgram, isLeftOut: (column: number) => boolean): MipProgram {
  return { ...program, bounds: program.bounds.map((bound, column) => (isLeftOut(column) ? [0, 0] : bound)) };
}

/** Σ cost · value over all columns. */
export function totalCost(costs: readonly number[], values: readonly number[]): number {
  return values.reduce((total, value, column) => total + value * (costs[column] ?? 0), 0);
}

/** The row Σ cost · column ≤ upper, free columns left out. */
export function atMost(costs: readonly number[], upper: number): MipRow {
  const terms = costs.map((coefficient, column) => ({ column, coefficient }));
  return { lower: -Infinity, upper, terms: terms.filter((term) => term.coefficient !== 0) };
}

/** True when the whole values keep every bound and every row, exactly. */
export function satisfies(program: MipProgram, values: readonly number[]): boolean {
  const valueAt = (column: number): number => values[column] ?? 0;
  return (
    program.bounds.every(([lower, upper], column) => lower <= valueAt(column) && valueAt(column) <= upper) &&
    program.rows.every((row) => {
      const activity = row.terms.reduce((sum, term) => sum + term.coefficient * valueAt(term.column), 0);
      return row.lower <= activity && activity <= row.upper;
    })
  );
}

import { describe, expect, it } from '@jest/globals';

import { columnCosts, flatRows } from './mip-model.js';
import {
  columnCount,
  costRow,
  extended,
  freeProgram,
  type MipProgram,
  RowCollector,
  satisfies,
  totalCost,
  withRows,
} from './mip-program.js';

/** 1 ≤ x0 + 2 x2, then x1 ≤ 0 … 1 by a row without a lower bound. */
function collected(): RowCollector {
  const rows = new RowCollector();
  rows.term(0, 1).term(2, 2).close(1, Infinity);
  rows.row(-Infinity, 1, [[1, 1]]);
  return rows;
}

describe('The rows of a program', () => {
  it('are collected term by term, or at once', () => {
    expect({ ...collected() }).toEqual({
      lower: [1, -Infinity],
      upper: [Infinity, 1],
      starts: [0, 2, 3],
      columns: [0, 2, 1],
      coefficients: [1, 2, 1],
    });
  });

  it('follow each other over all blocks for the solver, with the end of the last one', () => {
    const program = withRows(freeProgram(3, [collected()]), [costRow([0, 4, 5], 2, 7)]);

    const { lower, upper, starts, columns, coefficients } = flatRows(program);

    expect([lower, upper, starts, columns, coefficients].map((one) => [...one])).toEqual([
      [1, -Infinity, 2],
      [Infinity, 1, 7],
      [0, 2, 3, 5],
      [0, 2, 1, 1, 2],
      [1, 2, 1, 4, 5],
    ]);
  });

  it('name for a sum of costs only the columns that cost something', () => {
    expect({ ...costRow([3, 0, -2], -1, 8) }).toEqual({
      lower: [-1],
      upper: [8],
      starts: [0, 2],
      columns: [0, 2],
      coefficients: [3, -2],
    });
  });
});

describe('A program', () => {
  it('keeps its columns free and its rows when columns and rows come to it', () => {
    const rows = collected();
    const more = costRow([1, 0, 0, 1], 0, 1);

    const program = extended(freeProgram(3, [rows]), 2, more);

    expect([columnCount(program), program]).toEqual([
      5,
      { lower: [0, 0, 0, 0, 0], upper: [1, 1, 1, 1, 1], blocks: [rows, more] },
    ]);
  });

  // prettier-ignore
  it.each<[string, readonly number[], boolean, Partial<MipProgram>]>([
    ['is satisfied by values at the edge of its rows',  [1, 1, 0], true,  {}],
    ['is not below the lower end of one row',           [0, 0, 0], false, {}],
    ['is not above the upper end of one row',           [1, 2, 0], false, { upper: [9, 9, 9] }],
    ['is not above the bound of a column',              [1, 0, 0], false, { upper: [0, 1, 1] }],
    ['is not below the bound of a column',              [1, 0, 0], false, { lower: [0, 1, 0] }],
    ['is at both bounds of columns that are fixed',     [1, 0, 1], true,  { lower: [1, 0, 1], upper: [1, 0, 1] }],
    ['counts a term as often as its coefficient says',  [0, 0, 0.5], true, {}],
  ])('%s', (_title, values, isSatisfied, changes) => {
    expect(satisfies({ ...freeProgram(3, [collected()]), ...changes }, values)).toBe(isSatisfied);
  });

  it('is not satisfied when one block of several is not', () => {
    const program = freeProgram(2, [costRow([1, 0], 0, 1), costRow([0, 1], 1, 1)]);

    expect([satisfies(program, [1, 0]), satisfies(program, [1, 1])]).toEqual([false, true]);
  });

  it('costs what its columns cost, those beyond the costs nothing', () => {
    expect(totalCost([2, 3, 5], [1, 0, 2])).toBe(12);
    expect([...columnCosts(freeProgram(4, []), [2, 3])]).toEqual([2, 3, 0, 0]);
    expect([...columnCosts(freeProgram(1, []), [2, 3])]).toEqual([2]);
  });
});

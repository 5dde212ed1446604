import { describe, expect, it } from '@jest/globals';

import { freeProgram, RowCollector } from './mip-program.js';
import { withFixed, withoutFixed } from './mip-reduction.js';

/** Column 1 fixed to 1 and column 2 to 0, under these rows. */
function fixed(...rows: readonly (readonly [lower: number, upper: number, coefficients: readonly number[]])[]) {
  const block = new RowCollector();
  for (const [lower, upper, coefficients] of rows) {
    for (const [column, coefficient] of coefficients.entries()) if (coefficient !== 0) block.term(column, coefficient);
    block.close(lower, upper);
  }
  return { ...freeProgram(4, [block]), lower: [0, 1, 0, 0], upper: [1, 1, 0, 1] };
}

describe('a program without its fixed columns', () => {
  it('asks of the others what the fixed ones leave to them', () => {
    const { program, columns } = withoutFixed(fixed([3, 4, [2, 1, 5, 3]]));

    expect({ columns, lower: program.lower, upper: program.upper, block: { ...program.blocks[0] } }).toEqual({
      columns: [0, 3],
      lower: [0, 0],
      upper: [1, 1],
      block: { lower: [2], upper: [3], starts: [0, 2], columns: [0, 1], coefficients: [2, 3] },
    });
  });

  it('is without rows that hold whatever the others are', () => {
    const { program } = withoutFixed(fixed([0, 2, [-1, 1, 0, 1]], [1, 1, [0, 1, 1, 0]], [0, 1, [1, 0, 0, 1]]));

    expect({ ...program.blocks[0] }).toEqual({
      lower: [0],
      upper: [1],
      starts: [0, 2],
      columns: [0, 1],
      coefficients: [1, 1],
    });
  });

  it('keeps a row that the fixed columns break', () => {
    const { program } = withoutFixed(fixed([1, 1, [0, 0, 1, 0]]));

    expect({ ...program.blocks[0] }).toEqual({ lower: [1], upper: [1], starts: [0, 0], columns: [], coefficients: [] });
  });

  it('gives its values their places among the fixed ones', () => {
    const program = fixed();

    expect(withFixed(program, withoutFixed(program), [1, 0])).toEqual([1, 1, 0, 0]);
  });
});

import { describe, expect, it } from '@jest/globals';

import { atMost, type MipProgram } from './mip-program.js';
import { loadMipSolver } from './mip-solver.js';

const FREE = [0, 1] as const;

/** Three columns of which exactly two are 1. */
const TWO_OF_THREE: MipProgram = {
  bounds: [FREE, FREE, FREE],
  rows: [{ lower: 2, upper: 2, terms: [0, 1, 2].map((column) => ({ column, coefficient: 1 })) }],
};

describe('the solver of 0/1 programs', () => {
  it('finds the cheapest values and proves them', async () => {
    const solve = await loadMipSolver();

    const { status, values, bound } = solve({ program: TWO_OF_THREE, costs: [3, 1, 2] });

    expect({ status, values, bound }).toEqual({ status: 'OPTIMAL', values: [0, 1, 1], bound: 3 });
  });

  it('starts from known values and keeps rows over costs', async () => {
    const solve = await loadMipSolver();
    const program = { ...TWO_OF_THREE, rows: [...TWO_OF_THREE.rows, atMost([3, 1, 2], 4)] };

    const { status, values } = solve({ program, costs: [0, 0, 1], start: [0, 1, 1] });

    expect({ status, values }).toEqual({ status: 'OPTIMAL', values: [1, 1, 0] });
  });

  it('proves that no values keep the rows', async () => {
    const solve = await loadMipSolver();
    const program = { ...TWO_OF_THREE, bounds: [FREE, [0, 0], [0, 0]] as const };

    const { status, values } = solve({ program, costs: [] });

    expect({ status, values }).toEqual({ status: 'INFEASIBLE', values: null });
  });

  it('refuses a row that asks for something of nobody', async () => {
    const solve = await loadMipSolver();

    const { status } = solve({ program: { bounds: [FREE], rows: [{ lower: 1, upper: 1, terms: [] }] }, costs: [] });

    expect(status).toBe('INFEASIBLE');
  });

  it.each([
    ['OPTIMAL', []],
    ['INFEASIBLE', [{ lower: 1, upper: 1, terms: [] }]],
  ])('answers %s without columns and with the rows %j', async (status, rows) => {
    const solve = await loadMipSolver();

    expect(solve({ program: { bounds: [], rows }, costs: [] }).status).toBe(status);
  });

  it('releases the memory of each model', async () => {
    const solve = await loadMipSolver();
    for (let run = 0; run < 50; run += 1) solve({ program: TWO_OF_THREE, costs: [3, 1, 2] });
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;

    for (let run = 0; run < 500; run += 1) solve({ program: TWO_OF_THREE, costs: [3, 1, 2] });

    const after = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    expect(after - before).toBeLessThan(16 * 1024 * 1024);
  });
});

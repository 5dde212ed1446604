import { describe, expect, it } from '@jest/globals';

import { costRow, freeProgram, type MipProgram, RowCollector, type Term, withRows } from './mip-program.js';
import { loadMipSolver } from './mip-solver.js';

/** Three columns of which exactly two are 1. */
const TWO_OF_THREE = freeProgram(3, [costRow([1, 1, 1], 2, 2)]);

describe('the solver of 0/1 programs', () => {
  it('finds the cheapest values and proves them', async () => {
    const { solve } = await loadMipSolver();

    const { status, values, bound } = solve({ program: TWO_OF_THREE, costs: [3, 1, 2] });

    expect({ status, values, bound }).toEqual({ status: 'OPTIMAL', values: [0, 1, 1], bound: 3 });
  });

  it('starts from known values and keeps rows over costs', async () => {
    const { solve } = await loadMipSolver();
    const program = withRows(TWO_OF_THREE, [costRow([3, 1, 2], -Infinity, 4)]);

    const { status, values } = solve({ program, costs: [0, 0, 1], start: [0, 1, 1] });

    expect({ status, values }).toEqual({ status: 'OPTIMAL', values: [1, 1, 0] });
  });

  it('proves that no values keep the rows', async () => {
    const { solve } = await loadMipSolver();
    const program: MipProgram = { ...TWO_OF_THREE, upper: [1, 0, 0] };

    const { status, values } = solve({ program, costs: [] });

    expect({ status, values }).toEqual({ status: 'INFEASIBLE', values: null });
  });

  it('refuses a row that asks for something of nobody', async () => {
    const { solve } = await loadMipSolver();

    expect(solve({ program: freeProgram(1, [aRow(1, 1, [])]), costs: [] }).status).toBe('INFEASIBLE');
  });

  it.each([
    ['OPTIMAL', []],
    ['INFEASIBLE', [aRow(1, 1, [])]],
  ] as const)('answers %s without columns', async (status, blocks) => {
    const { solve } = await loadMipSolver();

    expect(solve({ program: freeProgram(0, blocks), costs: [] }).status).toBe(status);
  });

  it('bounds the cost from below with fractions allowed', async () => {
    const { relax } = await loadMipSolver();
    const halves = freeProgram(3, [costRow([2, 2, 2], 3, 3)]);

    const { status, bound, values } = relax({ program: halves, costs: [5, 1, 2] });

    expect({ status, bound, values }).toEqual({ status: 'OPTIMAL', bound: 2, values: [0, 1, 0.5] });
  });

  it('says when even fractions cannot keep the rows', async () => {
    const { relax } = await loadMipSolver();

    expect(relax({ program: { ...TWO_OF_THREE, upper: [1, 0, 0] }, costs: [] }).status).toBe('INFEASIBLE');
  });

  it('names the rows that contradict each other, and no others', async () => {
    const { iis } = await loadMipSolver();
    const tooMany = withRows(TWO_OF_THREE, [
      costRow([1, 1, 0], 0, 2),
      costRow([1, 0, 1], 0, 0.5),
      aRow(0.6, 1, [[2, 1]]),
    ]);

    expect(iis(tooMany)).toEqual([0, 2]);
  });

  it('names no rows where fractions keep all', async () => {
    const { iis } = await loadMipSolver();

    expect(iis(withRows(TWO_OF_THREE, [costRow([2, 2, 0], 3, 3)]))).toBeNull();
  });

  it('releases the memory of each model', async () => {
    const { solve } = await loadMipSolver();
    for (let run = 0; run < 50; run += 1) solve({ program: TWO_OF_THREE, costs: [3, 1, 2] });
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;

    for (let run = 0; run < 500; run += 1) solve({ program: TWO_OF_THREE, costs: [3, 1, 2] });

    const after = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    expect(after - before).toBeLessThan(16 * 1024 * 1024);
  });
});

function aRow(lower: number, upper: number, terms: readonly Term[]): RowCollector {
  const rows = new RowCollector();
  rows.row(lower, upper, terms);
  return rows;
}

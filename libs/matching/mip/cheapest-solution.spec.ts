import { describe, expect, it } from '@jest/globals';

import { cheapestSolution } from './cheapest-solution.js';
import { costRow, freeProgram, type MipProgram, satisfies, totalCost } from './mip-program.js';
import { loadMipSolver, type MipSolver, type MipTask } from './mip-solver.js';

/** Each two of three columns exclude each other: with fractions half of each, whole only one. */
const ODD_CYCLE = freeProgram(3, [costRow([1, 1], 0, 1), costRow([0, 1, 1], 0, 1), costRow([1, 0, 1], 0, 1)]);

/** Columns 0 to 4 are 1 at most two at a time, and column 5 must be 1 for any. */
const CLOSABLE = freeProgram(6, [
  costRow([1, 1, 1, 1, 1, -2], -Infinity, 0),
  costRow([1, 1, 1, 1, 1, -2], 0, Infinity),
]);

async function noting(): Promise<{ readonly solver: MipSolver; readonly tasks: MipTask[] }> {
  const { solve, relax } = await loadMipSolver();
  const tasks: MipTask[] = [];
  return { tasks, solver: { relax, solve: (task) => (tasks.push(task), solve(task)) } };
}

const columnsOf = (tasks: readonly MipTask[]): readonly number[] => tasks.map(({ program }) => program.lower.length);

describe('the cheapest solution', () => {
  it('is the relaxation itself where that is whole', async () => {
    const { solver, tasks } = await noting();

    const { answer } = cheapestSolution({ solver, program: CLOSABLE, costs: [-4, -3, -2, 0, 0, 1], leading: [5] });

    expect({ answer, tasks }).toEqual({
      answer: { status: 'OPTIMAL', values: [1, 1, 0, 0, 0, 1], bound: -6, seconds: 0 },
      tasks: [],
    });
  });

  it('is the start where that costs no more than the relaxation', async () => {
    const { solver, tasks } = await noting();
    const start = [0, 0, 0, 1, 1, 1];

    const { answer } = cheapestSolution({ solver, program: CLOSABLE, costs: [0, 0, 0, 0, 0, 0], start, leading: [5] });

    expect({ values: answer.values, tasks }).toEqual({ values: start, tasks: [] });
  });

  it('comes from branch and bound over what the prices leave open, where the relaxation promises too much', async () => {
    const { solver, tasks } = await noting();
    const program: MipProgram = {
      lower: [0, 0, 0, 0],
      upper: [1, 1, 1, 1],
      blocks: ODD_CYCLE.blocks,
    };

    const { answer, narrowed } = cheapestSolution({ solver, program, costs: [-1, -1, -1, 5], leading: [] });

    expect({ status: answer.status, bound: answer.bound, isFace: narrowed.isFace }).toEqual({
      status: 'OPTIMAL',
      bound: -1,
      isFace: false,
    });
    expect([totalCost([-1, -1, -1, 5], answer.values ?? []), narrowed.program.upper[3]]).toEqual([-1, 0]);
    expect(columnsOf(tasks).every((columns) => columns === 3)).toBe(true);
    expect(tasks.length).toBeGreaterThan(0);
  });

  it('does not exist where not even fractions keep the rows', async () => {
    const { solver, tasks } = await noting();
    const program = { ...ODD_CYCLE, blocks: [...ODD_CYCLE.blocks, costRow([1, 1, 1], 2, 3)] };

    const { answer, narrowed } = cheapestSolution({ solver, program, costs: [], leading: [] });

    expect({ status: answer.status, values: answer.values, narrowed, tasks }).toEqual({
      status: 'INFEASIBLE',
      values: null,
      narrowed: { program, isFace: false },
      tasks: [],
    });
  });

  it('does not exist where only fractions keep the rows', async () => {
    const { solver } = await noting();
    const program = freeProgram(2, [costRow([2, 2], 1, 1)]);

    expect(cheapestSolution({ solver, program, costs: [1, 1], leading: [0] }).answer).toMatchObject({
      status: 'INFEASIBLE',
      values: null,
    });
  });

  it('goes on from where the relaxation of a wider program ended', async () => {
    const { solver } = await noting();
    const costs = [-4, -3, -2, 0, 0, 1];
    const { basis } = cheapestSolution({ solver, program: CLOSABLE, costs, leading: [5] });
    const stricter = { ...CLOSABLE, blocks: [...CLOSABLE.blocks, costRow([1, 1], 0, 1)] };

    const { answer } = cheapestSolution({ solver, program: stricter, costs, leading: [5], basis });

    expect(answer.values).toEqual([1, 0, 1, 0, 0, 1]);
    expect(satisfies(stricter, answer.values ?? [])).toBe(true);
  });

  it('asks branch and bound alone where the relaxation was stopped', async () => {
    const { solver, tasks } = await noting();
    const stopped: MipSolver = {
      ...solver,
      relax: () => ({
        status: 'TIME',
        bound: -Infinity,
        values: [],
        prices: new Float64Array(0),
        basis: undefined,
        seconds: 1,
      }),
    };

    const { answer, basis } = cheapestSolution({
      solver: stopped,
      program: ODD_CYCLE,
      costs: [-1, -2, -1],
      leading: [],
    });

    expect({ values: answer.values, basis, columns: columnsOf(tasks) }).toEqual({
      values: [0, 1, 0],
      basis: undefined,
      columns: [3],
    });
  });
});

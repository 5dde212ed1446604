import { describe, expect, it } from '@jest/globals';

import { type MipTask, type SolveMip } from './mip-solver.js';
import { withinBudget } from './search.js';

const A_TASK: MipTask = { program: { bounds: [], rows: [] }, costs: [] };

describe('withinBudget', () => {
  it('takes the seconds of each solve from what is left for the next', () => {
    const allowed: (number | undefined)[] = [];
    const slow: SolveMip = ({ secondsLeft }) => {
      allowed.push(secondsLeft);
      return { status: 'OPTIMAL', values: [], bound: 0, seconds: 4 };
    };

    const solve = withinBudget(slow, 10);
    for (let run = 0; run < 4; run += 1) solve(A_TASK);

    expect(allowed).toEqual([10, 6, 2, 0]);
  });

  it('is the solver itself without a limit', () => {
    const solver: SolveMip = () => ({ status: 'OPTIMAL', values: [], bound: 0, seconds: 0 });

    expect(withinBudget(solver, undefined)).toBe(solver);
  });
});

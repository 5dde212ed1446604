import { describe, expect, it } from '@jest/globals';

import { freeProgram } from './mip-program.js';
import { type MipSolver, type MipTask } from './mip-solver.js';
import { withinBudget } from './search.js';

const A_TASK: MipTask = { program: freeProgram(0, []), costs: [] };

/** Takes four seconds for each answer, and notes what it was allowed. */
class SlowSolver implements MipSolver {
  readonly allowed: Pick<MipTask, 'secondsLeft' | 'nodeLimit'>[] = [];

  readonly solve: MipSolver['solve'] = ({ secondsLeft, nodeLimit }) => {
    this.allowed.push({ secondsLeft, nodeLimit });
    return { status: 'OPTIMAL', values: [], bound: 0, seconds: 4 };
  };

  readonly relax: MipSolver['relax'] = ({ secondsLeft }) => {
    this.allowed.push({ secondsLeft });
    return { status: 'OPTIMAL', values: [], bound: 0, prices: new Float64Array(0), basis: undefined, seconds: 4 };
  };
}

describe('withinBudget', () => {
  it('takes the seconds of each solve from what is left for the next', () => {
    const slow = new SlowSolver();

    const { solve, relax } = withinBudget(slow, { seconds: 10 });
    solve(A_TASK);
    relax(A_TASK);
    solve(A_TASK);
    solve(A_TASK);

    expect(slow.allowed).toEqual([{ secondsLeft: 10 }, { secondsLeft: 6 }, { secondsLeft: 2 }, { secondsLeft: 0 }]);
  });

  it('gives each solve the same nodes', () => {
    const slow = new SlowSolver();

    const { solve } = withinBudget(slow, { nodes: 7 });
    solve(A_TASK);
    solve(A_TASK);

    expect(slow.allowed).toEqual([{ nodeLimit: 7 }, { nodeLimit: 7 }]);
  });

  it('leaves a solve the nodes that it asks for itself where those are fewer', () => {
    const slow = new SlowSolver();

    const { solve } = withinBudget(slow, { nodes: 7 });
    solve({ ...A_TASK, nodeLimit: 3 });
    solve({ ...A_TASK, nodeLimit: 9 });

    expect(slow.allowed).toEqual([{ nodeLimit: 3 }, { nodeLimit: 7 }]);
  });

  it('is the solver itself without a limit', () => {
    const slow = new SlowSolver();

    expect(withinBudget(slow, {})).toBe(slow);
  });
});

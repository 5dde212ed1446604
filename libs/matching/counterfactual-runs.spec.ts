import { describe, expect, it } from '@jest/globals';

import { aProblem, type ProblemBuilder } from './oracle/a-problem.js';
import { type Counterfactual } from './outcome.js';
import { solveMatching, type SolveOptions } from './solve-matching.js';

async function counterfactuals(
  problem: ProblemBuilder,
  options: SolveOptions = {},
): Promise<readonly (Counterfactual | null)[]> {
  const { explanations } = await solveMatching(problem.build(), options);
  return explanations.map(({ counterfactual }) => counterfactual);
}

describe('counterfactuals', () => {
  const searched = aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1 B2').for('MAX_MIN');

  it('come from solving again as often as asked, where the flow does not tell them', async () => {
    expect(await counterfactuals(searched)).toEqual([null]);
    expect(await counterfactuals(searched, { counterfactualRuns: 0 })).toEqual([null]);
    expect(await counterfactuals(searched, { counterfactualRuns: 1 })).toEqual([{ project: 'A', places: 1 }]);
  });

  it('are told without solving again where the flow tells them', async () => {
    const byFlow = aProblem('A[0,1]', 's0: A1; s1: A1');

    expect(await counterfactuals(byFlow)).toEqual([{ project: 'A', places: 1 }]);
    expect(await counterfactuals(byFlow, { counterfactualRuns: 3 })).toEqual([{ project: 'A', places: 1 }]);
  });

  it('tell nobody of the phases of solving again', async () => {
    const phases: string[][] = [[], []];

    for (const [runs, told] of phases.entries()) {
      await counterfactuals(searched, { counterfactualRuns: runs, onPhase: ({ phase }) => told.push(phase) });
    }

    expect(phases[1]).toEqual(phases[0]);
  });
});

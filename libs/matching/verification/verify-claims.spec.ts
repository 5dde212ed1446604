import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { type MatchingOutcome } from '../outcome.js';
import { solveMatching } from '../solve-matching.js';
import { verifyClaims } from './verify-claims.js';

const CHECK = { solve: solveMatching, sample: 6 };

describe('the claims of explanations', () => {
  it('survive being replayed', async () => {
    for (let seed = 90_000; seed < 90_040; seed += 1) {
      const problem = generatedProblem(seed, ['TIES', 'TERMS', 'SKILLS', 'FORBIDS']);

      const faults = await verifyClaims(problem, await solveMatching(problem), CHECK);

      expect({ seed, faults }).toEqual({ seed, faults: [] });
    }
  });

  it('name a project in which one more place would have been theirs', async () => {
    const outcome = await solveMatching(aProblem('A[0,1]', 's0: A1; s1: A1').build());

    expect(outcome.explanations.map(({ counterfactual }) => counterfactual)).toEqual([{ project: 'A', places: 1 }]);
  });

  it('come from solving again where the flow tells nothing, as often as asked', async () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1 B2').for('MAX_MIN').build();

    const outcomes = [await solveMatching(problem), await solveMatching(problem, { counterfactualRuns: 1 })];

    expect(outcomes.map(({ explanations }) => explanations.map(({ counterfactual }) => counterfactual))).toEqual([
      [null],
      [{ project: 'A', places: 1 }],
    ]);
  });

  it('are refuted when one more place would go to somebody else', async () => {
    const problem = aProblem('A[0,1]', 's0: A1; s1: A1; s2: A1').build();
    const outcome = await solveMatching(problem);
    const promised = claiming(outcome, { project: 'A', places: 1 });

    const faults = await verifyClaims(problem, promised, { ...CHECK, sample: 99 });

    expect(faults.map(({ message }) => message)).toEqual(['claims COUNTERFACTUAL of A, which solving again refutes']);
  });

  it('are refuted when a project said to be full would have done', async () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B2').build();
    const outcome = await solveMatching({ ...problem, decisions: [pin('s0', 'B')] });
    const why = [{ project: 'A', reason: 'FULL', counts: { wanted: 1, places: 1 } }] as const;
    const explanations = outcome.explanations.map((explanation) => ({ ...explanation, why, counterfactual: null }));

    expect(await verifyClaims(problem, { ...outcome, explanations }, CHECK)).toEqual([
      { path: 'explanations s0', message: 'claims FULL of A, which solving again refutes' },
    ]);
  });
});

function claiming(
  outcome: MatchingOutcome,
  counterfactual: MatchingOutcome['explanations'][number]['counterfactual'],
): MatchingOutcome {
  return { ...outcome, explanations: outcome.explanations.map((explanation) => ({ ...explanation, counterfactual })) };
}

function pin(student: string, project: string) {
  return { id: 'pin', kind: 'PIN', student, project } as const;
}

import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { type MatchingProblem, type Objective } from '../problem.js';
import { withSettledPins } from './settled-pins.js';

const PROBLEM: MatchingProblem = {
  ...aProblem('A[0,3] B[0,3]', 's0: A1 B2; s1: A1 B2; s2: A1; s3: A1').pinned('s0', 'B').pinned('s3', 'B').build(),
  teams: [
    { id: 't0', members: ['s2', 's3'], preferences: [['A'], ['B']] },
    { id: 't1', members: ['s4'], preferences: [['A'], ['B']] },
  ],
};

function listsOf(objective: Objective): readonly unknown[] {
  const { students, teams } = withSettledPins(canonicalProblem({ ...PROBLEM, objective }));
  return [...students, ...teams].map(({ id, preferences }) => [id, preferences]);
}

describe('a problem with settled pins', () => {
  it.each(['GENEROUS', 'GREEDY'] as const)(
    'lists nothing but the pin of who is pinned, alone or in a team, for %s',
    (objective) => {
      expect(listsOf(objective)).toEqual([
        ['s0', [['B']]],
        ['s1', [['A'], ['B']]],
        ['s2', [['A']]],
        ['s3', [['B']]],
        ['t0', [['B']]],
        ['t1', [['A'], ['B']]],
      ]);
    },
  );

  it.each(['MAX_MIN', 'STABLE'] as const)('stays as it is for %s, where the worst pin counts', (objective) => {
    const problem = canonicalProblem({ ...PROBLEM, objective });

    expect(withSettledPins(problem)).toBe(problem);
  });
});

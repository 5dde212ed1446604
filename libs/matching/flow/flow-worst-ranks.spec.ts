import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { bruteForce } from '../oracle/oracle.brute-force.js';
import { type MatchingProblem } from '../problem.js';
import { flowNetwork } from './flow-network.js';
import { worstRanks } from './flow-worst-ranks.js';

describe('the worst rank of a cohort', () => {
  it('is the smallest within which as many have places as with whole lists', () => {
    const chain = 's0: A1 B2 C3; s1: A1 B2; s2: A1';
    const alone = 's3: D1 E2';

    expect(worstOf(aProblem('A[0,1] B[0,1] C[0,1] D[0,1] E[0,1]', `${chain}; ${alone}`).build())).toEqual([3, 1]);
  });

  it('is found through displacements, and across the projects of a cap', () => {
    const problem = aProblem('A[0,2] B[0,2] C[0,1]', 's0: A1 B2; s1: B1 C2; s2: A1').build();

    expect(worstOf({ ...problem, caps: [{ id: 'teacher', projects: ['A', 'B'], maxStudents: 2 }] })).toEqual([2]);
  });

  it('is 1 where nobody can have a place', () => {
    expect(worstOf(aProblem('A[0,0]', 's0: A1').build())).toEqual([1]);
  });

  it('is over all cohorts what brute force finds for MAX_MIN', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem: MatchingProblem = { ...generatedProblem(seed, ['TIES']), objective: 'MAX_MIN' };
      const open = { ...problem, projects: problem.projects.map((project) => ({ ...project, minSize: 0 })) };
      const { profile = [] } = bruteForce(open);
      const worst = profile.findLastIndex((students) => students > 0) + 1;

      expect({ seed, worst: Math.max(1, ...(worstOf(open) ?? [])) }).toEqual({ seed, worst: Math.max(1, worst) });
    }
  });
});

function worstOf(problem: MatchingProblem): readonly number[] | null {
  const network = flowNetwork(canonicalProblem(problem));
  return network && worstRanks(network);
}

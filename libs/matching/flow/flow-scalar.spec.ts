import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { canonicalProblem } from '../canonical-problem.js';
import { leastRankSum } from './flow-scalar.js';

describe('the least sum of ranks', () => {
  it('counts places first, then ranks as they are, also where that leaves somebody at a worse one', () => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1 B2; s1: A1 B2 C3; s2: B1 A2').build();

    const places = leastRankSum(canonicalProblem(problem));

    expect(places?.reduce((sum, { rank }) => sum + rank, 0)).toBe(5);
    expect(places).toHaveLength(3);
  });

  it('is no matter of flows when pins break a rule', () => {
    const problem = aProblem('A[0,1]', 's0: A1; s1: A1').pinned('s0', 'A').pinned('s1', 'A').build();

    expect(leastRankSum(canonicalProblem(problem))).toBeNull();
  });
});

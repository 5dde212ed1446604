import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { canonicalProblem } from '../canonical-problem.js';
import { formulate } from './formulation.js';
import { placesWithinRanks } from './places-within-rank.js';
import { type MatchingProblem } from '../problem.js';

const within = (problem: MatchingProblem): readonly number[] => placesWithinRanks(formulate(canonicalProblem(problem)));

describe('placesWithinRanks', () => {
  it('counts whom a matching could place, moving those who sit for those who cannot sit elsewhere', () => {
    expect(within(aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1 B2; s1: A1 C2; s2: B1 C3').build())).toEqual([2, 3]);
  });

  it('lets every project run, so that no placement exceeds it', () => {
    expect(within(aProblem('A[3,3] B[3,4]', 's0: A1; s1: B1').build())).toEqual([2]);
  });

  it('places a team at the rank of its list, each member counted', () => {
    const problem: MatchingProblem = {
      ...aProblem('A[0,1] B[0,2]', 's0: A1; s1: A1; s2: A1').build(),
      teams: [{ id: 't', members: ['s0', 's1'], preferences: [['A'], ['B']] }],
    };

    expect(within(problem)).toEqual([1, 3]);
  });

  it('counts whole teams only where every project takes a fixed number', () => {
    expect(within(aProblem('A[2,2] B[2,2]', 's0: A1; s1: A1 B2; s2: B1').build())).toEqual([2, 2]);
  });
});

import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from './canonical-problem.js';
import { openPairs } from './open-pairs.js';
import { aProblem } from './oracle/a-problem.js';

describe('the open pairs', () => {
  it('stand side by side by student, rank and project, without those that something bars', () => {
    const problem = canonicalProblem(
      aProblem('A[0,1] B[0,1] C[0,1]', 's0: C1 B2 A2; s1: A1; s2: B1 A2')
        .forbidden('s1', 'A')
        .pinned('s2', 'A')
        .build(),
    );

    const { pairStart, pairStudent, pairProject, pairRank } = openPairs(problem, problem.students);

    expect([...pairStart]).toEqual([0, 3, 3, 4]);
    expect([...pairStudent]).toEqual([0, 0, 0, 2]);
    expect([...pairProject]).toEqual([2, 0, 1, 0]);
    expect([...pairRank]).toEqual([1, 2, 2, 2]);
  });

  it('number the students among those asked for', () => {
    const problem = canonicalProblem(aProblem('A[0,2] B[0,2]', 's0: A1; s1: B1 A2').build());

    const { pairStart, pairStudent, pairProject } = openPairs(problem, problem.students.slice(1));

    expect([[...pairStart], [...pairStudent], [...pairProject]]).toEqual([
      [0, 2],
      [0, 0],
      [1, 0],
    ]);
  });
});

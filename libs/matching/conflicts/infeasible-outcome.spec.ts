import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { type ConflictItem } from '../outcome.js';
import { solveMatching } from '../solve-matching.js';

const MAXIMUM: ConflictItem = { kind: 'MAXIMUM', project: 'A' };

describe('The relaxations of an infeasible problem', () => {
  it('are the three that change least: most placed, then most at the first rank that differs', async () => {
    const students = 'a: A1; b: A1 D2 C3; c: A1 B2; d: D1';
    const problem = aProblem('A[0,2] B[0,1] C[0,1] D[0,1]', students)
      .pinned('a', 'A')
      .pinned('b', 'A')
      .pinned('c', 'A');

    const { relaxations } = await solveMatching(problem.pinned('d', 'D').build());

    expect(relaxations).toEqual([
      { drop: MAXIMUM, profile: [4, 0, 0], placed: 4 },
      { drop: pin('c'), profile: [3, 1, 0], placed: 4 },
      { drop: pin('b'), profile: [3, 0, 1], placed: 4 },
    ]);
  });

  it('come in the order of the conflict when they change as much', async () => {
    const problem = aProblem('A[0,2]', 'a: A1; b: A1; c: A1').pinned('a', 'A').pinned('b', 'A').pinned('c', 'A');

    const { conflict, relaxations } = await solveMatching(problem.build());

    expect(conflict).toEqual([pin('a'), pin('b'), pin('c'), MAXIMUM]);
    expect(relaxations).toEqual([
      { drop: MAXIMUM, profile: [3], placed: 3 },
      { drop: pin('a'), profile: [2], placed: 2 },
      { drop: pin('b'), profile: [2], placed: 2 },
    ]);
  });

  it('keep all other rules', async () => {
    const problem = aProblem('A[0,1] B[0,1]', 'a: A1 B2; b: A1 B2; c: A1 B2').pinned('a', 'A').pinned('b', 'A');

    const { relaxations } = await solveMatching(problem.forbidden('a', 'B').forbidden('c', 'B').build());

    expect(relaxations).toEqual([
      { drop: MAXIMUM, profile: [3, 0], placed: 3 },
      { drop: pin('b'), profile: [1, 1], placed: 2 },
      { drop: pin('a'), profile: [1, 0], placed: 1 },
    ]);
  });
});

function pin(student: string): ConflictItem {
  return { kind: 'PIN', decision: `pin ${student} A` };
}

import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { type MatchingProblem } from '../problem.js';
import { pinnedCore } from './pinned-core.js';

const PROBLEM: MatchingProblem = {
  ...aProblem('A[2,3] B[0,3] C[2,3]', 's0: A1 B2; s1: B1 A1 C2; s2: B1 C2; s3: C1; s4: B1; s5: C1').build(),
  teams: [{ id: 't', members: ['s2', 's3'], preferences: [['B'], ['A', 'C']] }],
  caps: [
    { id: 'x', projects: ['A', 'B'], maxStudents: 5 },
    { id: 'y', projects: ['C'], maxStudents: 5 },
  ],
  decisions: [
    { id: 'd1', kind: 'PIN', student: 's0', project: 'A' },
    { id: 'd2', kind: 'FORBID', student: 's1', project: 'B' },
    { id: 'd3', kind: 'FORBID', student: 's1', project: 'A' },
    { id: 'd4', kind: 'APART', students: ['s0', 's5'] },
  ],
  previous: { policy: 'FEWEST_MOVES', assignments: [{ student: 's0', project: 'B' }] },
};

describe('The part of a problem that pins decide', () => {
  const core = pinnedCore(canonicalProblem(PROBLEM));

  it('has the projects with a pin, and those who list them or belong to a group', () => {
    expect(core.projects.map(({ id }) => id)).toEqual(['A']);
    expect(core.students.map(({ id, preferences }) => [id, preferences])).toEqual([
      ['s0', [['A']]],
      ['s1', [['A']]],
      ['s2', []],
      ['s3', []],
      ['s5', []],
    ]);
    expect(core.teams.map(({ preferences }) => preferences)).toEqual([[['A']]]);
  });

  it('has the caps and decisions that touch them, and nothing of before', () => {
    expect(core.caps.map(({ id }) => id)).toEqual(['x']);
    expect(core.decisions.map(({ id }) => id)).toEqual(['d1', 'd3', 'd4']);
    expect(core.previous).toBeNull();
  });

  it('is empty of projects without pins', () => {
    const free = pinnedCore(canonicalProblem({ ...PROBLEM, decisions: [] }));

    expect([free.projects, free.students.map(({ id }) => id)]).toEqual([[], ['s2', 's3']]);
  });
});

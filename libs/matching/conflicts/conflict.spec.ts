import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { isMinimalConflict } from '../oracle/oracle.brute-force.js';
import { type ConflictItem } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';
import { solveMatching } from '../solve-matching.js';

/** Three students, two places of A pinned, and the rules that a case adds. */
function withRules(rules: Partial<MatchingProblem>, pins: readonly string[] = ['s0', 's1']): MatchingProblem {
  const problem = aProblem('A[0,3] B[0,3]', 's0: A1 B2; s1: A1 B2; s2: A1 B2').build();
  const decisions = pins.map((student) => ({ id: `pin ${student}`, kind: 'PIN', student, project: 'A' }) as const);
  return { ...problem, ...rules, decisions: [...decisions, ...(rules.decisions ?? [])] };
}

describe('an infeasible problem', () => {
  // prettier-ignore
  it.each([
    ['a pin below a minimum', aProblem('A[2,3] B[1,3]', 's0: A1; s1: B1').pinned('s0', 'A'),
      [{ kind: 'PIN', decision: 'pin s0 A' }, { kind: 'MINIMUM', project: 'A' }]],
    ['pins above a maximum', aProblem('A[0,1] B[0,3]', 's0: A1 B2; s1: A1 B2; s2: B1').pinned('s0', 'A').pinned('s1', 'A').pinned('s2', 'B'),
      [{ kind: 'PIN', decision: 'pin s0 A' }, { kind: 'PIN', decision: 'pin s1 A' }, { kind: 'MAXIMUM', project: 'A' }]],
    ['a pin to a project of another term', aProblem('A[0,2]', 's0: A1; s1: A1').inTerm('A', 'spring').withStudent('s0', { term: 'autumn' }).pinned('s0', 'A'),
      [{ kind: 'PIN', decision: 'pin s0 A' }, { kind: 'CALENDAR', project: 'A' }]],
    ['a pin to a project whose skill nobody has', aProblem('A[0,2]', 's0: A1; s1: A1').requiring('A', 'web').pinned('s0', 'A'),
      [{ kind: 'PIN', decision: 'pin s0 A' }, { kind: 'SKILL', project: 'A' }]],
    ['a pair both pinned and forbidden', aProblem('A[0,2]', 's0: A1').pinned('s0', 'A').forbidden('s0', 'A'),
      [{ kind: 'FORBID', decision: 'forbid s0 A' }, { kind: 'PIN', decision: 'pin s0 A' }]],
    ['a student pinned twice', aProblem('A[0,2] B[0,2]', 's0: A1 B2').pinned('s0', 'A').pinned('s0', 'B'),
      [{ kind: 'PIN', decision: 'pin s0 A' }, { kind: 'PIN', decision: 'pin s0 B' }]],
  ])('names the minimal conflict of %s', async (_case, builder, conflict) => {
    const problem = builder.build();

    const outcome = await solveMatching(problem);

    expect({ status: outcome.status, conflict: outcome.conflict, certificate: outcome.certificate }).toEqual({
      status: 'INFEASIBLE',
      conflict,
      certificate: 'MIP_PROOF',
    });
    expect(isMinimalConflict(problem, outcome.conflict ?? [])).toBe(true);
  });

  // prettier-ignore
  it.each<[string, MatchingProblem, readonly ConflictItem[]]>([
    ['pins of students to be kept apart', withRules({ decisions: [{ id: 'apart', kind: 'APART', students: ['s0', 's1', 's2'] }] }),
      [{ kind: 'APART', decision: 'apart' }, { kind: 'PIN', decision: 'pin s0' }, { kind: 'PIN', decision: 'pin s1' }]],
    ['a pin of somebody who goes together with one who may not', withRules({ decisions: [{ id: 'group', kind: 'TOGETHER', students: ['s0', 's2'] }, { id: 'no', kind: 'FORBID', student: 's2', project: 'A' }] }, ['s0']),
      [{ kind: 'TOGETHER', decision: 'group' }, { kind: 'FORBID', decision: 'no' }, { kind: 'PIN', decision: 'pin s0' }]],
    ['pins above a cap', withRules({ caps: [{ id: 'c', projects: ['A', 'B'], maxStudents: 1 }] }),
      [{ kind: 'PIN', decision: 'pin s0' }, { kind: 'PIN', decision: 'pin s1' }, { kind: 'CAP', cap: 'c' }]],
    ['a pin where no mentor can come', withRules({ projects: [{ id: 'A', minSize: 0, maxSize: 3, mentor: { required: true, languages: ['fr'] } }, { id: 'B', minSize: 0, maxSize: 3 }], mentors: [{ id: 'm', capacity: 1 }] }, ['s0']),
      [{ kind: 'PIN', decision: 'pin s0' }, { kind: 'MENTOR', project: 'A' }]],
    ['a pin of a team too large for the project', withRules({ projects: [{ id: 'A', minSize: 0, maxSize: 2 }, { id: 'B', minSize: 0, maxSize: 3 }], teams: [{ id: 't', members: ['s0', 's1', 's2'], preferences: [['A'], ['B']] }] }, ['s1']),
      [{ kind: 'PIN', decision: 'pin s1' }, { kind: 'MAXIMUM', project: 'A' }]],
  ])('names the minimal conflict of %s', async (_case, problem, conflict) => {
    const outcome = await solveMatching(problem);

    expect({ status: outcome.status, conflict: outcome.conflict }).toEqual({ status: 'INFEASIBLE', conflict });
    expect(isMinimalConflict(problem, outcome.conflict ?? [])).toBe(true);
  });

  it('has empty lists, a zero profile and what dropping each constraint would give', async () => {
    const problem = aProblem('A[2,3] B[1,3]', 's0: A1; s1: B1').pinned('s0', 'A').build();

    const { assignments, unassigned, projects, explanations, profile, metrics, relaxations } =
      await solveMatching(problem);

    expect({ assignments, unassigned, projects, explanations, profile, metrics, relaxations }).toEqual({
      assignments: [],
      unassigned: [],
      projects: [],
      explanations: [],
      profile: [0],
      metrics: { placed: 0, students: 2, meanRank: null, worstRank: null, blockingPairs: 0, moves: 0 },
      relaxations: [
        { drop: { kind: 'MINIMUM', project: 'A' }, profile: [2], placed: 2 },
        { drop: { kind: 'PIN', decision: 'pin s0 A' }, profile: [1], placed: 1 },
      ],
    });
  });

  it('offers no relaxation when two conflicts stand apart', async () => {
    const problem = aProblem('A[2,3] B[2,3]', 's0: A1; s1: B1').pinned('s0', 'A').pinned('s1', 'B').build();

    const { conflict, relaxations } = await solveMatching(problem);

    expect({ size: conflict?.length, relaxations }).toEqual({ size: 2, relaxations: [] });
  });
});

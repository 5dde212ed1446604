import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { type ConflictItem } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';
import { constraintsOf, withOnly, withoutItem } from './conflict.js';

/** A has every rule that a project can have, B none but its maximum, although it names a minimum of one and a mentor. */
const PROBLEM: MatchingProblem = {
  ...aProblem('A[2,3] B[1,1]', 's0: A1 B2; s1: A1; s2: A1; s3: A1 B2').build(),
  projects: [
    {
      id: 'A',
      minSize: 2,
      maxSize: 3,
      requiredSkills: [{ skill: 'web', count: 1 }],
      terms: ['spring'],
      mentor: { required: true },
    },
    { id: 'B', minSize: 1, maxSize: 1, mentor: { required: false } },
  ],
  caps: [{ id: 'c', projects: ['A', 'B'], maxStudents: 4 }],
  mentors: [{ id: 'm', capacity: 1 }],
  decisions: [
    { id: 'd1', kind: 'PIN', student: 's0', project: 'A' },
    { id: 'd2', kind: 'FORBID', student: 's3', project: 'B' },
    { id: 'd3', kind: 'TOGETHER', students: ['s0', 's1'] },
    { id: 'd4', kind: 'APART', students: ['s2', 's3'] },
  ],
};
const ALL: readonly ConflictItem[] = [
  { kind: 'PIN', decision: 'd1' },
  { kind: 'FORBID', decision: 'd2' },
  { kind: 'TOGETHER', decision: 'd3' },
  { kind: 'APART', decision: 'd4' },
  { kind: 'CAP', cap: 'c' },
  { kind: 'CALENDAR', project: 'A' },
  { kind: 'SKILL', project: 'A' },
  { kind: 'MENTOR', project: 'A' },
  { kind: 'MINIMUM', project: 'A' },
  { kind: 'MAXIMUM', project: 'A' },
  { kind: 'MAXIMUM', project: 'B' },
];

describe('The constraints in question', () => {
  it('are all decisions, all caps, and of each project the rules that it has', () => {
    expect(constraintsOf(canonicalProblem(PROBLEM))).toEqual(ALL);
  });

  it('leave the problem as it is when all are in force', () => {
    const problem = canonicalProblem(PROBLEM);
    const withoutSpareMentor = problem.projects.map((one) =>
      one.id === 'B' ? { ...one, minSize: 0, mentor: null } : one,
    );

    expect(withOnly(problem, ALL)).toEqual({ ...problem, projects: withoutSpareMentor });
  });

  it('leave lists and one place each when none is in force', () => {
    const problem = canonicalProblem(PROBLEM);
    const free = { minSize: 0, maxSize: 4, requiredSkills: [], terms: null, mentor: null, priorities: null };

    expect(withOnly(problem, [])).toEqual({
      ...problem,
      decisions: [],
      caps: [],
      projects: [
        { id: 'A', ...free },
        { id: 'B', ...free },
      ],
    });
  });

  it.each(ALL)('leave in force all but the one that is dropped: $kind', (dropped) => {
    const problem = canonicalProblem(PROBLEM);

    const left = constraintsOf(withoutItem(problem, dropped));

    const isDropped = (item: ConflictItem): boolean => JSON.stringify(item) === JSON.stringify(dropped);
    // A project always has a maximum: the dropped one is as large as there are students.
    expect(left).toEqual(dropped.kind === 'MAXIMUM' ? ALL : ALL.filter((item) => !isDropped(item)));
    expect(withoutItem(problem, dropped).projects.map(({ maxSize }) => maxSize)).toEqual(
      problem.projects.map(({ id, maxSize }) => (isDropped({ kind: 'MAXIMUM', project: id }) ? 4 : maxSize)),
    );
  });
});

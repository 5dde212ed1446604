import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { anOutcome } from '../oracle/an-outcome.js';
import { type MatchingOutcome } from '../outcome.js';
import { type Decision, type MatchingProblem } from '../problem.js';
import { readPlainly } from './plain-problem.js';
import { verifyConstraints } from './verify-constraints.js';

const TWO = aProblem('A[0,2] B[0,2]', 's0: A1 B2; s1: A1 B2');
const SPRING = aProblem('A[0,2]', 's0: A1').inTerm('A', 'spring');

function withCap(maxStudents: number): MatchingProblem {
  return { ...TWO.build(), caps: [{ id: 'c', projects: ['A', 'B'], maxStudents }] };
}

function withTeam(): MatchingProblem {
  return { ...TWO.build(), teams: [{ id: 't', members: ['s0', 's1'], preferences: [['B'], ['A']] }] };
}

function decided(kind: 'TOGETHER' | 'APART'): MatchingProblem {
  const decision: Decision = { id: 'd', kind, students: ['s0', 's1'] };
  return { ...TWO.build(), decisions: [decision] };
}

function linesOf(problem: MatchingProblem, places: string, changes?: Partial<MatchingOutcome>): readonly string[] {
  const faults = verifyConstraints(readPlainly(problem), anOutcome(problem, places, changes));
  return faults.map(({ path, message }) => `${path}: ${message}`);
}

describe('verifyConstraints', () => {
  // prettier-ignore
  it.each<[string, MatchingProblem, string]>([
    ['everybody at a listed place',             TWO.build(), 's0: A1; s1: B2'],
    ['nobody placed',                           aProblem('A[2,3]', 's0: A1').requiring('A', 'web').build(), ''],
    ['a team of exactly the maximum',           TWO.build(), 's0: A1; s1: A1'],
    ['a team of exactly the minimum',           aProblem('A[2,3]', 's0: A1; s1: A1').build(), 's0: A1; s1: A1'],
    ['as many holders of a skill as needed',    TWO.requiring('A', 'web').withStudent('s1', { skills: ['web'] }).build(), 's0: A1; s1: A1'],
    ['a student of the term',                   SPRING.withStudent('s0', { term: 'spring' }).build(), 's0: A1'],
    ['a student of any term',                   SPRING.build(), 's0: A1'],
    ['a project of any term',                   TWO.withStudent('s0', { term: 'spring' }).build(), 's0: A1'],
    ['a pin that is kept',                      TWO.pinned('s0', 'B').build(), 's0: B2'],
    ['a place beside the forbidden one',        TWO.forbidden('s0', 'A').build(), 's0: B2; s1: A1'],
    ['a cap that is exactly full',              withCap(2), 's0: A1; s1: B2'],
    ['a whole team, by the list of the team',   withTeam(), 's0: B1; s1: B1'],
    ['a team without a place',                  withTeam(), ''],
    ['TOGETHER in one project',                 decided('TOGETHER'), 's0: A1; s1: A1'],
    ['TOGETHER without a place',                decided('TOGETHER'), ''],
    ['APART in two projects',                   decided('APART'), 's0: A1; s1: B2'],
    ['APART, one or both of them without a place', decided('APART'), 's0: A1'],
    ['APART without a place',                   decided('APART'), ''],
  ])('accepts %s', (_title, problem, places) => {
    expect(linesOf(problem, places)).toEqual([]);
  });

  // prettier-ignore
  it.each<[string, MatchingProblem, string, readonly string[]]>([
    ['a place outside the list',    aProblem('A[0,1] B[0,1]', 's0: A1').build(), 's0: B1', ['assignments[0]: places a student in a project that is not on their list']],
    ['a false rank',                TWO.build(), 's0: A1; s1: A2', ['assignments[1]: states a rank that is not the one of the list']],
    ['an unknown student',          TWO.build(), 's0: A1; s9: A1', ['assignments[1]: names an unknown student or project']],
    ['an unknown project',          TWO.build(), 's0: Z1', ['assignments[0]: names an unknown student or project']],
    ['a place of another term',     SPRING.withStudent('s0', { term: 'autumn' }).build(), 's0: A1', ['assignments[0]: places a student in a project of another term']],
    ['a forbidden place',           TWO.forbidden('s0', 'A').build(), 's0: A1', ['assignments[0]: places a student where a decision forbids it', 'decisions forbid s0 A: is forbidden but placed']],
    ['a pin to another place',      TWO.pinned('s0', 'B').build(), 's0: A1', ['decisions pin s0 B: is pinned but not placed there']],
    ['a pin without a place',       TWO.pinned('s0', 'B').build(), '', ['decisions pin s0 B: is pinned but not placed there']],
    ['a team above the maximum',    aProblem('A[0,1]', 's0: A1; s1: A1').build(), 's0: A1; s1: A1', ['projects A: has more students than its maximum']],
    ['a team below the minimum',    aProblem('A[2,3]', 's0: A1').build(), 's0: A1', ['projects A: runs below its minimum']],
    ['too few holders of a skill',  TWO.requiring('A', 'web', 2).withStudent('s1', { skills: ['web'] }).build(), 's0: A1; s1: A1', ['projects A: runs without a required skill']],
    ['a cap above its maximum',     withCap(1), 's0: A1; s1: B2', ['caps c: has more students than its maximum']],
    ['a team that is split',        withTeam(), 's0: B1; s1: A2', ['teams t: is split, or placed in part']],
    ['a team placed in part',       withTeam(), 's0: B1', ['teams t: is split, or placed in part']],
    ['a place by the own list of a member', withTeam(), 's0: A1; s1: A1', ['assignments[0]: states a rank that is not the one of the list', 'assignments[1]: states a rank that is not the one of the list']],
    ['TOGETHER in two projects',    decided('TOGETHER'), 's0: A1; s1: B2', ['decisions d: is split, or placed in part']],
    ['TOGETHER placed in part',     decided('TOGETHER'), 's1: A1', ['decisions d: is split, or placed in part']],
    ['APART in one project',        decided('APART'), 's0: B2; s1: B2', ['decisions d: has two students in one project']],
  ])('rejects %s, and nothing else', (_title, problem, places, lines) => {
    expect(linesOf(problem, places)).toEqual(lines);
  });

  const running = { id: 'A', status: 'RUNNING', size: 1, mentor: null } as const;
  const closed = { id: 'B', status: 'CLOSED', size: 0, mentor: null, reason: 'NOT_CHOSEN' } as const;

  // prettier-ignore
  it.each<[string, Partial<MatchingOutcome>, readonly string[]]>([
    ['somebody both placed and unplaced',   { unassigned: [{ student: 's0', reason: 'FULL' }, { student: 's1', reason: 'FULL' }] }, ['students s0: is not exactly once either placed or unplaced']],
    ['somebody neither placed nor unplaced', { unassigned: [] }, ['students s1: is not exactly once either placed or unplaced']],
    ['a project that is left out',          { projects: [running] }, ['projects B: is not reported once with the size of its team']],
    ['a project that is reported twice',    { projects: [running, closed, closed] }, ['projects B: is not reported once with the size of its team']],
    ['a false size',                        { projects: [{ ...running, size: 2 }, closed] }, ['projects A: is not reported once with the size of its team']],
    ['a closed project with a team',        { projects: [{ ...closed, id: 'A' }, closed] }, ['projects A: is not reported once with the size of its team', 'projects A: has the wrong status']],
    ['a running project without a team',    { projects: [running, { ...running, id: 'B', size: 0 }] }, ['projects B: has the wrong status']],
  ])('rejects %s', (_title, changes, lines) => {
    expect(linesOf(TWO.build(), 's0: A1', { projects: [running, closed], ...changes })).toEqual(lines);
  });
});

import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { anOutcome } from '../oracle/an-outcome.js';
import { type MatchingCap, type MatchingProblem, type TieGroups } from '../problem.js';
import { readPlainly } from './plain-problem.js';
import { blockingPairCounter } from './recount-blocking-pairs.js';

function blockingPairs(problem: MatchingProblem, places: string): number {
  const { assignments } = anOutcome(problem, places);
  return blockingPairCounter(readPlainly(problem))(new Map(assignments.map((one) => [one.student, one.project])));
}

function preferring(problem: MatchingProblem, id: string, priorities: TieGroups): MatchingProblem {
  return { ...problem, projects: problem.projects.map((one) => (one.id === id ? { ...one, priorities } : one)) };
}

function under(problem: MatchingProblem, ...caps: readonly MatchingCap[]): MatchingProblem {
  return { ...problem, caps };
}

const cap = (id: string, maxStudents: number, ...projects: readonly string[]) => ({ id, projects, maxStudents });

const ONE = aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1').build();
const THREE = aProblem('A[0,3] B[0,3]', 's0: A1 B2; s1: A1 B2; s2: A1 B2').build();
const PAIR: MatchingProblem = { ...THREE, decisions: [{ id: 'd', kind: 'TOGETHER', students: ['s0', 's1'] }] };
const WIDE = aProblem('A[0,1] B[0,2] C[0,2]', 's0: A1 B2 C3; s1: A1 B2; s2: C1 B2').build();

describe('a blocking pair', () => {
  // prettier-ignore
  it.each<[number, string, MatchingProblem, string]>([
    [2, 'is each wish for a free place',                  ONE, 's0: B2'],
    [0, 'is no wish for a full project',                  ONE, 's0: B2; s1: A1'],
    [0, 'is no wish for what one has',                    ONE, 's0: A1'],
    [3, 'is each wish of the unplaced',                   ONE, ''],
    [0, 'is no wish against a preferred student',         preferring(ONE, 'A', [['s1'], ['s0']]), 's0: B2; s1: A1'],
    [1, 'is a wish where the project prefers it',         preferring(ONE, 'A', [['s0'], ['s1']]), 's0: B2; s1: A1'],
    [0, 'is no wish where the project is indifferent',    preferring(ONE, 'A', [['s0', 's1']]), 's0: B2; s1: A1'],
    [1, 'is a wish against somebody absent from the priorities', preferring(ONE, 'A', [['s0']]), 's0: B2; s1: A1'],
    [0, 'is no wish of somebody absent from the priorities', preferring(ONE, 'A', [['s1']]), 's0: B2; s1: A1'],
  ])('%i: %s', (count, _title, problem, places) => {
    expect(blockingPairs(problem, places)).toBe(count);
  });

  const closed = aProblem('A[2,3] B[0,1]', 's0: A1 B2').build();
  const single = aProblem('A[1,3] B[0,1]', 's0: A1 B2');
  const mentored = (required: boolean) => ({
    ...single.build(),
    projects: single.build().projects.map((one) => (one.id === 'A' ? { ...one, mentor: { required } } : one)),
  });

  // prettier-ignore
  it.each<[number, string, MatchingProblem]>([
    [0, 'is not with a minimum of two',        closed],
    [1, 'is with a minimum of one',            single.build()],
    [0, 'is not with a required skill',        single.requiring('A', 'web').withStudent('s0', { skills: ['web'] }).build()],
    [0, 'is not with a required mentor',       mentored(true)],
    [1, 'is with an optional mentor',          mentored(false)],
    [0, 'is not where it is forbidden',        single.forbidden('s0', 'A').build()],
    [0, 'is not in another term',              single.inTerm('A', 'spring').withStudent('s0', { term: 'autumn' }).build()],
    [0, 'is not for somebody pinned elsewhere', single.pinned('s0', 'B').build()],
    [1, 'is for somebody pinned to it',        single.pinned('s0', 'A').build()],
  ])('%i: an empty project %s', (count, _title, problem) => {
    expect(blockingPairs(problem, 's0: B2')).toBe(count);
  });

  // prettier-ignore
  it.each<[number, string, MatchingProblem, string]>([
    [1, 'counts once for all its members',           PAIR, 's0: B2; s1: B2; s2: A1'],
    [0, 'needs free places for all',                 { ...PAIR, projects: [{ id: 'A', minSize: 0, maxSize: 2 }, { id: 'B', minSize: 0, maxSize: 2 }] }, 's0: B2; s1: B2; s2: A1'],
    [1, 'may take the place of a less preferred one', preferring({ ...PAIR, projects: [{ id: 'A', minSize: 0, maxSize: 2 }, { id: 'B', minSize: 0, maxSize: 3 }] }, 'A', [['s0', 's1'], ['s2']]), 's0: B2; s1: B2; s2: A1'],
    [0, 'is as preferred as its worst member',       preferring({ ...PAIR, projects: [{ id: 'A', minSize: 0, maxSize: 2 }, { id: 'B', minSize: 0, maxSize: 3 }] }, 'A', [['s0'], ['s2'], ['s1']]), 's0: B2; s1: B2; s2: A1'],
    [2, 'wants each project of its common list without a place', PAIR, 's2: A1'],
    [0, 'wants nothing that one member does not list', { ...aProblem('A[0,3] B[0,3]', 's0: A1 B2; s1: B1').build(), decisions: PAIR.decisions ?? [] }, 's0: B2; s1: B1'],
    [0, 'wants nothing by which one member loses',   { ...aProblem('A[0,3] B[0,3]', 's0: A1 B2; s1: B1 A2').build(), decisions: PAIR.decisions ?? [] }, 's0: B2; s1: B1'],
    [1, 'wants what one member gains by and nobody loses by', { ...aProblem('A[0,3] B[0,3]', 's0: A1 B2; s1: A1 B1').build(), decisions: PAIR.decisions ?? [] }, 's0: B2; s1: B1'],
    [0, 'wants nothing when two of it stay apart',   { ...PAIR, decisions: [...(PAIR.decisions ?? []), { id: 'e', kind: 'APART', students: ['s0', 's1'] }] }, 's2: A1'],
    [1, 'goes by the list of a team',                { ...THREE, teams: [{ id: 't', members: ['s0', 's1'], preferences: [['B']] }] }, 's2: A1'],
  ])('%i: a unit %s', (count, _title, problem, places) => {
    expect(blockingPairs(problem, places)).toBe(count);
  });

  const apart = (...students: readonly string[]): MatchingProblem => ({
    ...THREE,
    decisions: [{ id: 'd', kind: 'APART', students }],
  });

  // prettier-ignore
  it.each<[number, string, MatchingProblem]>([
    [0, 'with whom one stays apart',      apart('s0', 's1')],
    [1, 'with whom another stays apart',  apart('s1', 's2')],
    [0, 'with whom one of three stays apart', apart('s2', 's1', 's0')],
  ])('%i: beside somebody %s', (count, _title, problem) => {
    expect(blockingPairs(problem, 's0: B2; s1: A1; s2: A1')).toBe(count);
  });

  const first = { ...cap('c', 1, 'A'), priorities: [['s0'], ['s1']] };
  const second = { ...cap('d', 1, 'A'), priorities: [['s1'], ['s0']] };

  // prettier-ignore
  it.each<[number, string, MatchingProblem, string]>([
    [0, 'a full cap means no place',                       under(WIDE, cap('c', 1, 'A', 'C')), 's0: B2; s1: B2; s2: C1'],
    [2, 'a cap with a free place means one',               under(WIDE, cap('c', 2, 'A', 'C')), 's0: B2; s1: B2; s2: C1'],
    [0, 'one full cap of two is enough',                   under(WIDE, cap('c', 9, 'A'), cap('d', 0, 'A')), 's0: B2; s1: B2; s2: C1'],
    [2, 'whoever moves under a full cap leaves a place there', under(WIDE, cap('c', 2, 'A', 'B')), 's0: B2; s1: B2; s2: C1'],
    [1, 'a cap gives way to those whom it prefers',        under(WIDE, { ...cap('c', 1, 'A', 'C'), priorities: [['s0'], ['s2'], ['s1']] }), 's0: B2; s1: B2; s2: C1'],
    [0, 'a cap does not give way to those whom it does not prefer', under(WIDE, { ...cap('c', 1, 'A', 'C'), priorities: [['s2'], ['s0', 's1']] }), 's0: B2; s1: B2; s2: C1'],
    [1, 'a cap lends its priorities to a project without', under(ONE, first), 's0: B2; s1: A1'],
    [1, 'the first cap lends its priorities, where the second would not', under(ONE, second, first), 's0: B2; s1: A1'],
    [0, 'the own priorities of a project come before those of a cap', preferring(under(ONE, first), 'A', [['s1'], ['s0']]), 's0: B2; s1: A1'],
    [1, 'a place that is taken over is free under the cap too', preferring(under(ONE, cap('c', 1, 'A')), 'A', [['s0'], ['s1']]), 's0: B2; s1: A1'],
  ])('%i: %s', (count, _title, problem, places) => {
    expect(blockingPairs(problem, places)).toBe(count);
  });
});

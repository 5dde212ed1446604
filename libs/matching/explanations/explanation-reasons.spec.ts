import { describe, expect, it } from '@jest/globals';

import { allocationOf } from '../allocation.js';
import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { anOutcome } from '../oracle/an-outcome.js';
import { type ExplanationReason } from '../outcome.js';
import { type MatchingCap, type MatchingProblem, type TieGroups } from '../problem.js';
import { runningContext, runningReason } from './explanation-reasons.js';

/** Why s0 is not in A, with the places given. */
function reasonFor(problem: MatchingProblem, places: string): ExplanationReason | undefined {
  const { assignments } = anOutcome(problem, places);
  const allocation = allocationOf(canonicalProblem(problem), assignments);
  const pair = allocation.pairsOfStudent.get('s0')?.find(({ project }) => project === 'A');
  return pair && runningReason(runningContext(allocation), pair);
}

const FOUR = aProblem('A[0,2] B[0,3]', 's0: A1 B2; s1: A1 B2; s2: A1 B2; s3: A1 B2').build();
const PLACES = 's0: B2; s1: A1; s2: A1';

function under(...caps: readonly MatchingCap[]): MatchingProblem {
  return { ...FOUR, caps };
}

function grouped(kind: 'TOGETHER' | 'APART', ...groups: readonly (readonly string[])[]): MatchingProblem {
  return { ...FOUR, decisions: groups.map((students, index) => ({ id: `${kind} ${index}`, kind, students })) };
}

function stable(priorities?: TieGroups): MatchingProblem {
  const projects = FOUR.projects.map((one) => (one.id === 'A' && priorities ? { ...one, priorities } : one));
  return { ...FOUR, objective: 'STABLE', projects };
}

describe('the reason for a running project', () => {
  // prettier-ignore
  it.each<[ExplanationReason, string, MatchingProblem, string]>([
    ['FULL',      'has no place left',                                        FOUR, PLACES],
    ['CAP',       'stands under a cap that is full',                          under({ id: 'c', projects: ['A'], maxStudents: 2 }), PLACES],
    ['FULL',      'stands under a cap with a place',                          under({ id: 'c', projects: ['A'], maxStudents: 3 }), PLACES],
    ['FULL',      'shares its full cap with what the student would leave',    under({ id: 'c', projects: ['A', 'B'], maxStudents: 3 }), PLACES],
    ['CAP',       'shares its full cap with what others have',                under({ id: 'c', projects: ['A', 'B'], maxStudents: 3 }), 's1: A1; s2: A1; s3: B2'],
    ['CAP',       'stands under one full cap of two',                         under({ id: 'c', projects: ['A'], maxStudents: 9 }, { id: 'd', projects: ['A'], maxStudents: 2 }), PLACES],
    ['TOGETHER',  'has a place, but not for both who go together',            grouped('TOGETHER', ['s0', 's1']), 's0: B2; s1: B2; s2: A1'],
    ['FULL',      'has no place, even for one of those who go together',      grouped('TOGETHER', ['s0', 's3'], ['s1', 's2']), PLACES],
    ['APART',     'holds somebody from whom the student is kept apart',       grouped('APART', ['s0', 's2']), PLACES],
    ['FULL',      'holds people who are kept apart from others',              grouped('APART', ['s1', 's3']), PLACES],
    ['APART',     'can never take two who must be both together and apart',   { ...grouped('APART', ['s0', 's1']), teams: [{ id: 't', members: ['s0', 's1'], preferences: [['A'], ['B']] }] }, 's2: A1'],
    ['OUTRANKED', 'holds somebody whom it prefers',                           stable([['s1'], ['s0'], ['s2']]), PLACES],
    ['FULL',      'holds those whom it likes as much',                        stable([['s0', 's1', 's2']]), PLACES],
    ['FULL',      'is indifferent',                                           stable(), PLACES],
    ['FULL',      'has priorities that do not count for the objective',       { ...stable([['s1'], ['s2'], ['s0']]), objective: 'GREEDY' }, PLACES],
    ['OUTRANKED', 'has the priorities of its cap',                            { ...stable(), caps: [{ id: 'c', projects: ['A'], maxStudents: 9, priorities: [['s1'], ['s0']] }] }, PLACES],
  ])('is %s when it %s', (reason, _title, problem, places) => {
    expect(reasonFor(problem, places)).toBe(reason);
  });

  it('is TOGETHER when one of those who go together may not go there', () => {
    const decisions = [{ id: 'no', kind: 'FORBID', student: 's1', project: 'A' } as const];
    const team = { id: 't', members: ['s0', 's1'], preferences: [['A'], ['B']] };

    expect(reasonFor({ ...FOUR, decisions, teams: [team] }, 's0: B2; s1: B2; s2: A1')).toBe('TOGETHER');
  });
});

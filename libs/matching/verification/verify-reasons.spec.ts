import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { anOutcome } from '../oracle/an-outcome.js';
import { type ClosedReason, type ProjectResult, type UnassignedReason } from '../outcome.js';
import { type MatchingMentor, type MatchingProblem, type MatchingProject } from '../problem.js';
import { readPlainly } from './plain-problem.js';
import { verifyReasons } from './verify-reasons.js';

const CLOSED_REASONS: readonly ClosedReason[] = ['NOT_CHOSEN', 'SKILL_GAP', 'NO_MENTOR', 'BELOW_MINIMUM'];
// prettier-ignore
const UNASSIGNED_REASONS: readonly UnassignedReason[] =
  ['NO_ACCEPTABLE_PROJECT', 'FORBIDDEN', 'CALENDAR', 'SKILL_GAP', 'NO_MENTOR', 'PROJECTS_CLOSED', 'FULL'];

const NEEDS = { required: true };

function mentored(problem: MatchingProblem, mentors: readonly MatchingMentor[]): MatchingProblem {
  return { ...problem, mentors };
}

function needing(problem: MatchingProblem, ...ids: readonly string[]): MatchingProblem {
  const projects = problem.projects.map((one): MatchingProject =>
    ids.includes(one.id) ? { ...one, mentor: NEEDS } : one,
  );
  return { ...problem, projects };
}

/** What is said of A, closed for one reason after the other, with the places given. */
function saidOfA(problem: MatchingProblem, places: string): readonly string[] {
  return CLOSED_REASONS.map((reason) => {
    const { projects, ...outcome } = anOutcome(problem, places, { unassigned: [] });
    const stated = projects.flatMap((one): readonly ProjectResult[] => {
      if (one.status === 'RUNNING') return [one];
      return one.id === 'A' ? [{ ...one, reason }] : [];
    });
    const faults = verifyReasons(readPlainly(problem), { ...outcome, projects: stated });
    return faults.map(({ path, message }) => `${path} ${message}`).join();
  });
}

function onlyFits(reason: ClosedReason): readonly string[] {
  return CLOSED_REASONS.map((stated) => (stated === reason ? '' : `projects[0].reason is not ${reason}`));
}

describe('the reason of a closed project', () => {
  const web = aProblem('A[0,2] B[0,2]', 's0: A1; s1: A1').requiring('A', 'web', 2);

  // prettier-ignore
  it.each<[ClosedReason, string, MatchingProblem, string]>([
    ['NOT_CHOSEN',    'nobody lists it',                            aProblem('A[0,1]', 's0:').build(), ''],
    ['NOT_CHOSEN',    'those who list it are forbidden',            aProblem('A[2,3]', 's0: A1').forbidden('s0', 'A').requiring('A', 'web').build(), ''],
    ['NOT_CHOSEN',    'those who list it are of another term',      aProblem('A[2,3]', 's0: A1').inTerm('A', 'spring').withStudent('s0', { term: 'autumn' }).build(), ''],
    ['SKILL_GAP',     'nobody has the skill',                       needing(web.build(), 'A'), ''],
    ['SKILL_GAP',     'too few have the skill',                     web.withStudent('s0', { skills: ['web'] }).build(), ''],
    ['SKILL_GAP',     'more are needed than there are places',      aProblem('A[0,1]', 's0: A1; s1: A1').requiring('A', 'web', 2).withStudent('s0', { skills: ['web'] }).withStudent('s1', { skills: ['web'] }).build(), ''],
    ['BELOW_MINIMUM', 'enough have the skill',                      web.withStudent('s0', { skills: ['web'] }).withStudent('s1', { skills: ['data', 'web'] }).build(), ''],
    ['BELOW_MINIMUM', 'too few want it',                            aProblem('A[2,3]', 's0: A1').build(), ''],
    ['NO_MENTOR',     'it requires a mentor and there is none',     needing(aProblem('A[2,3]', 's0: A1').build(), 'A'), ''],
    ['BELOW_MINIMUM', 'its mentor is free',                         mentored(needing(aProblem('A[2,3]', 's0: A1').build(), 'A'), [{ id: 'm', capacity: 1 }]), ''],
    ['NO_MENTOR',     'a running project needs the only mentor',    mentored(needing(aProblem('A[2,3] B[0,1]', 's0: A1; s1: B1').build(), 'A', 'B'), [{ id: 'm', capacity: 1 }]), 's1: B1'],
    ['BELOW_MINIMUM', 'a running project only has the mentor',      mentored(needing(aProblem('A[2,3] B[0,1]', 's0: A1; s1: B1').build(), 'A'), [{ id: 'm', capacity: 1 }]), 's1: B1'],
  ])('is %s when %s', (reason, _title, problem, places) => {
    expect(saidOfA(problem, places)).toEqual(onlyFits(reason));
  });

  it('is asked neither of a running project nor of one that the problem does not have', () => {
    const problem = aProblem('A[0,1]', 's0: A1').build();
    const outcome = anOutcome(problem, 's0: A1');
    const unknown = { id: 'Z', status: 'CLOSED', size: 0, mentor: null, reason: 'NO_MENTOR' } as const;

    expect(verifyReasons(readPlainly(problem), { ...outcome, projects: [...outcome.projects, unknown] })).toEqual([]);
  });
});

describe('the reason of somebody unplaced', () => {
  const closedFor = (id: string, reason: ClosedReason): ProjectResult => ({
    id,
    status: 'CLOSED',
    size: 0,
    mentor: null,
    reason,
  });
  const running = (id: string): ProjectResult => ({ id, status: 'RUNNING', size: 1, mentor: null });
  const two = aProblem('A[0,1] B[0,1]', 's0: A1 B2');
  const autumn = two.inTerm('A', 'spring').withStudent('s0', { term: 'autumn' });

  // prettier-ignore
  it.each<[UnassignedReason, string, MatchingProblem, readonly ProjectResult[]]>([
    ['NO_ACCEPTABLE_PROJECT', 'the list is empty',                  aProblem('A[0,1]', 's0:').build(), [running('A')]],
    ['FORBIDDEN',       'everything is forbidden',                  two.forbidden('s0', 'A').forbidden('s0', 'B').build(), [running('A'), running('B')]],
    ['FORBIDDEN',       'one is forbidden, the other of another term', autumn.forbidden('s0', 'B').build(), [running('A'), running('B')]],
    ['CALENDAR',        'everything is of another term',            autumn.inTerm('B', 'spring').build(), [running('A'), running('B')]],
    ['SKILL_GAP',       'all that is acceptable lacks a skill',     two.forbidden('s0', 'B').build(), [closedFor('A', 'SKILL_GAP'), running('B')]],
    ['NO_MENTOR',       'all that is acceptable lacks a mentor',    two.build(), [closedFor('A', 'NO_MENTOR'), closedFor('B', 'NO_MENTOR')]],
    ['PROJECTS_CLOSED', 'one lacks a skill, the other a mentor',    two.build(), [closedFor('A', 'SKILL_GAP'), closedFor('B', 'NO_MENTOR')]],
    ['PROJECTS_CLOSED', 'all that is acceptable is below its minimum', two.build(), [closedFor('A', 'BELOW_MINIMUM'), closedFor('B', 'BELOW_MINIMUM')]],
    ['FULL',            'one that is acceptable runs',              two.build(), [closedFor('A', 'SKILL_GAP'), running('B')]],
  ])('is %s when %s', (reason, _title, problem, projects) => {
    const said = UNASSIGNED_REASONS.map((stated) => {
      const outcome = anOutcome(problem, '', { unassigned: [{ student: 's0', reason: stated }], projects });
      const faults = verifyReasons(readPlainly(problem), outcome);
      return faults.filter(({ path }) => path.startsWith('unassigned')).map(({ path, message }) => `${path} ${message}`).join();
    });

    expect(said).toEqual(UNASSIGNED_REASONS.map((stated) => (stated === reason ? '' : `unassigned[0].reason is not ${reason}`)));
  });
});

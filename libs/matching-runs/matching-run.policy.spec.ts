import { describe, expect, it } from '@jest/globals';

import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { mayReadAssignment } from '#libs/matching-runs/assignment.policy';
import { type RunStatus, runStatuses } from '#libs/matching-runs/matching-run-lifecycle';
import { mayReadRun, mayReplayRun, mayRequestRun, relationsToRun } from '#libs/matching-runs/matching-run.policy';
import { mayReadTeam } from '#libs/matching-runs/team.policy';
import { newId } from '#libs/platform/ids/new-id';
import { anActor } from '#libs/testing/builders/an-actor';

const [schoolId, cohortId, organisationId] = [newId(), newId(), newId()];
const teacher = anActor('TEACHER', schoolId);
const student = anActor('EXPLORER', schoolId, cohortId);
const cohort = { schoolId, teacherId: teacher.id };

const actors: Readonly<Record<string, Actor>> = {
  system,
  visitor,
  ...Object.fromEntries(roles.map((role) => [role, anActor(role)])),
  'own teacher': teacher,
  'own teacher who left the school': { ...teacher, memberships: [] },
  'other teacher of the school': anActor('TEACHER', schoolId),
  'the student': student,
  classmate: anActor('EXPLORER', schoolId, cohortId),
  'own nonprofit': anActor('NONPROFIT_EDITOR', organisationId),
};
const whoMay = (allows: (actor: Actor) => boolean) =>
  Object.keys(actors).filter((name) => allows(actors[name] ?? visitor));
const staff = ['system', 'COORDINATOR', 'own teacher'];
const withStaff = (status: RunStatus, reader: string) => (status === 'PUBLISHED' ? [...staff, reader] : staff);

describe('The policy of matching runs', () => {
  it('shows runs to coordinators and the cohort’s own teacher', () => {
    expect(whoMay((actor) => mayReadRun(actor, cohort))).toEqual(staff);
  });

  it('lets coordinators alone request, and the product itself replay too', () => {
    expect(whoMay(mayRequestRun)).toEqual(['COORDINATOR']);
    expect(whoMay(mayReplayRun)).toEqual(['system', 'COORDINATOR']);
  });

  it('relates a coordinator who also leads the cohort in both ways', () => {
    const both = { ...teacher, memberships: [...teacher.memberships, ...anActor('COORDINATOR').memberships] };

    expect(relationsToRun(both, cohort)).toEqual(['coordinator', 'teacher']);
  });

  it.each(runStatuses)('shows the place that a %s run gave to staff, and once published to the student', (status) => {
    const facts = { userId: student.id, runStatus: status, cohort };

    expect(whoMay((actor) => mayReadAssignment(actor, facts))).toEqual(withStaff(status, 'the student'));
  });

  it.each(runStatuses)('shows the team of a %s run to staff, and once published to the nonprofit', (status) => {
    const facts = { organisationId, runStatus: status, cohort };

    expect(whoMay((actor) => mayReadTeam(actor, facts))).toEqual(withStaff(status, 'own nonprofit'));
  });
});

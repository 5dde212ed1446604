import { describe, expect, it } from '@jest/globals';

import { type Actor, type MembershipFacts, type PersonActor, system, visitor } from '#libs/identity/actor';
import type { ProjectStatus } from '#libs/projects/project-lifecycle';
import {
  mayCreateCohort,
  mayImportInto,
  mayOfferProject,
  mayReadCohort,
  mayReadDemand,
  mayReadRoster,
  relationsToCohort,
} from '#libs/schools/cohort.policy';
import { mayReadEnrolment, relationsToEnrolment } from '#libs/schools/enrolment.policy';
import { mayReadBallot, maySubmitPreferences } from '#libs/schools/preference-ballot.policy';
import { mayReadOffer } from '#libs/schools/project-offer.policy';

const cohort = { id: 'cohort', schoolId: 'school', teacherId: 'teacher' };
const enrolment = { userId: 'student', cohort };

function person(id: string, ...memberships: MembershipFacts[]): PersonActor {
  return { kind: 'person', id, sessionId: 'session', locale: 'fr', timeZone: 'Europe/Paris', memberships };
}

const at = (role: MembershipFacts['role'], organisationId: string, scopeId = organisationId): MembershipFacts => ({
  role,
  organisationId,
  scopeId,
});

const actors = {
  visitor,
  system,
  coordinator: person('coordinator', at('COORDINATOR', 'operator')),
  teacher: person('teacher', at('TEACHER', 'school')),
  'teacher who left the school': person('teacher', at('TEACHER', 'another-school')),
  colleague: person('colleague', at('TEACHER', 'school')),
  'teacher elsewhere': person('elsewhere', at('TEACHER', 'another-school')),
  student: person('student', at('EXPLORER', 'school', 'cohort')),
  classmate: person('classmate', at('EXPLORER', 'school', 'cohort')),
  'student who withdrew': person('student'),
  'student of another cohort': person('other', at('EXPLORER', 'school', 'another-cohort')),
  nonprofit: person('editor', at('NONPROFIT_EDITOR', 'nonprofit')),
  mentor: person('mentor', at('ENTHUSIAST', 'company')),
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;
const everyone = Object.entries(actors);

const offerOf = (status: ProjectStatus) => ({ cohort, project: { organisationId: 'nonprofit', status } });
const published: ProjectStatus = 'PUBLISHED';

interface Right {
  readonly right: string;
  readonly holds: (actor: Actor) => boolean;
  readonly for: readonly Who[];
}

// prettier-ignore
const rights: readonly Right[] = [
  { right: 'create a cohort at the school',  holds: (actor) => mayCreateCohort(actor, 'school'),         for: ['teacher', 'colleague'] },
  { right: 'read the cohort',                holds: (actor) => mayReadCohort(actor, cohort),             for: ['system', 'coordinator', 'teacher', 'student', 'classmate'] },
  { right: 'import into the cohort',         holds: (actor) => mayImportInto(actor, cohort),             for: ['teacher'] },
  { right: 'offer a project',                holds: mayOfferProject,                                     for: ['coordinator'] },
  { right: 'read the roster',                holds: (actor) => mayReadRoster(actor, cohort),             for: ['system', 'coordinator', 'teacher'] },
  { right: 'read the demand',                holds: (actor) => mayReadDemand(actor, cohort),             for: ['system', 'coordinator', 'teacher'] },
  { right: 'read the enrolment',             holds: (actor) => mayReadEnrolment(actor, enrolment),       for: ['system', 'coordinator', 'teacher', 'student', 'student who withdrew'] },
  { right: 'read the ballot',                holds: (actor) => mayReadBallot(actor, enrolment),          for: ['system', 'teacher', 'student', 'student who withdrew'] },
  { right: 'submit preferences',             holds: (actor) => maySubmitPreferences(actor, enrolment),   for: ['student', 'student who withdrew'] },
  { right: 'read a published offer',         holds: (actor) => mayReadOffer(actor, offerOf(published)),  for: ['system', 'coordinator', 'teacher', 'student', 'classmate'] },
  { right: 'read the offer of a draft',      holds: (actor) => mayReadOffer(actor, offerOf('FRAMED')),   for: ['system', 'coordinator'] },
];

describe('The rights around a cohort', () => {
  it.each(rights)('let those named in the table, and nobody else, $right', ({ holds, for: those }) => {
    const allowed = everyone.filter(([, actor]) => holds(actor)).map(([name]) => name);

    expect(allowed.toSorted()).toEqual([...those].toSorted());
  });

  it('add up: a coordinator who also leads the cohort has both relations', () => {
    const both = person('teacher', at('COORDINATOR', 'operator'), at('TEACHER', 'school'));

    expect(relationsToCohort(both, cohort)).toEqual(['coordinator', 'teacher']);
    expect(relationsToEnrolment(both, enrolment)).toEqual(['coordinator', 'teacher']);
    expect(mayReadBallot(both, enrolment)).toBe(true);
  });
});

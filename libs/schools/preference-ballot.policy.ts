import type { Actor } from '#libs/identity/actor';
import { anyOf, type Condition, everything } from '#libs/platform/database/condition';
import { cohortsTaughtBy } from '#libs/schools/cohort.policy';
import { type EnrolmentFacts, ownEnrolments, relationsToEnrolment } from '#libs/schools/enrolment.policy';

/** Nobody ranks for somebody else; the teacher has the import for that. */
export function maySubmitPreferences(actor: Actor, enrolment: EnrolmentFacts): boolean {
  return relationsToEnrolment(actor, enrolment).includes('self');
}

/** What a student wishes is between the student and the teacher; coordinators see totals. */
export function mayReadBallot(actor: Actor, enrolment: EnrolmentFacts): boolean {
  return relationsToEnrolment(actor, enrolment).some((relation) => relation !== 'coordinator');
}

/** The same rule as mayReadBallot, for lists that name the tables `enrolment` and `cohort`. */
export function visibleBallots(actor: Actor): Condition {
  if (actor.kind === 'system') return everything;
  return anyOf([ownEnrolments(actor), cohortsTaughtBy(actor)]);
}

import { type Actor, hasRole } from '#libs/identity/actor';
import { anyOf, type Condition, everything, nothing } from '#libs/platform/database/condition';
import { type CohortFacts, cohortsTaughtBy, isTeacherOf } from '#libs/schools/cohort.policy';
import type { EnrolmentRelation } from '#libs/schools/enrolment-lifecycle';

export interface EnrolmentFacts {
  readonly userId: string;
  readonly cohort: Omit<CohortFacts, 'id'>;
}

export function relationsToEnrolment(actor: Actor, enrolment: EnrolmentFacts): EnrolmentRelation[] {
  if (actor.kind === 'system') return ['system'];
  const relations: EnrolmentRelation[] = [];
  if (hasRole(actor, 'COORDINATOR')) relations.push('coordinator');
  if (isTeacherOf(actor, enrolment.cohort)) relations.push('teacher');
  if (actor.id === enrolment.userId) relations.push('self');
  return relations;
}

/** A student's classmates and the nonprofits never see the enrolment. */
export function mayReadEnrolment(actor: Actor, enrolment: EnrolmentFacts): boolean {
  return relationsToEnrolment(actor, enrolment).length > 0;
}

/** The same rule as mayReadEnrolment, for lists that name the tables `enrolment` and `cohort`. */
export function visibleEnrolments(actor: Actor): Condition {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return everything;
  return anyOf([ownEnrolments(actor), cohortsTaughtBy(actor)]);
}

/** The lists are the student's own, or no list at all. */
export function ownEnrolments(actor: Actor): Condition {
  if (actor.kind !== 'person') return nothing;
  return { sql: 'enrolment.user_id = :studentId', parameters: { studentId: actor.id } };
}

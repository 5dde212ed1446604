import type { Actor } from '#libs/identity/actor';
import type { Situation } from '#libs/platform/lifecycle/lifecycle';
import type { EnrolmentRelation, EnrolmentStatus } from '#libs/schools/enrolment-lifecycle';
import { type EnrolmentFacts, relationsToEnrolment } from '#libs/schools/enrolment.policy';

/** What the lifecycle of an enrolment needs to know: no verb has a condition beyond the status and the actor. */
export function enrolmentSituation(
  actor: Actor,
  enrolment: EnrolmentFacts & { readonly status: EnrolmentStatus },
): Situation<EnrolmentStatus, EnrolmentRelation, never> {
  return { status: enrolment.status, relations: relationsToEnrolment(actor, enrolment), facts: {} };
}

import type { Actor } from '#libs/identity/actor';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import { enrolmentLifecycle, type EnrolmentStatus } from '#libs/schools/enrolment-lifecycle';
import { enrolmentSituation } from '#libs/schools/enrolment-situation';
import type { EnrolmentFacts } from '#libs/schools/enrolment.policy';

/** Whether a ballot makes the student active: it does for one who was only invited. Throws FORBIDDEN. */
export function activates(actor: Actor, enrolment: EnrolmentFacts & { readonly status: EnrolmentStatus }): boolean {
  if (enrolment.status !== 'INVITED') return false;
  return nextStatus(enrolmentLifecycle, 'activate', enrolmentSituation(actor, enrolment)) === 'ACTIVE';
}

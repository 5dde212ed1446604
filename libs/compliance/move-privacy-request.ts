import { recordPrivacyEvent } from '#libs/compliance/compliance.events';
import type { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { privacyRequestLifecycle, type PrivacyRequestVerb } from '#libs/compliance/privacy-request-lifecycle';
import { privacyRequestSituation } from '#libs/compliance/privacy-request-situation';
import type { Actor } from '#libs/identity/actor';
import { Membership } from '#libs/identity/membership.entity';
import type { Work } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

/** Takes a loaded request one step on, saves it and records the step. Throws what the lifecycle refuses. */
export async function movePrivacyRequest(
  work: Work,
  actor: Actor,
  { request, verb }: { readonly request: PrivacyRequest; readonly verb: PrivacyRequestVerb },
): Promise<void> {
  const from = request.status;
  const leaves = verb !== 'approve' || (await leavesACoordinator(work, request.userId));
  request.status = nextStatus(privacyRequestLifecycle, verb, privacyRequestSituation(actor, request, leaves));
  if (verb === 'finish') request.finishedAt = work.now;

  await work.tx.save(request);
  recordPrivacyEvent(work, `privacy-request.${verb}`, request.id, { kind: request.kind, from, to: request.status });
}

/** Whether the installation has a coordinator beside this person, or this person is none. */
async function leavesACoordinator({ tx }: Work, userId: string): Promise<boolean> {
  // The lock makes two coordinators who leave at once wait for each other.
  const coordinators = await tx.find(Membership, {
    where: { role: 'COORDINATOR' },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const isCoordinator = coordinators.some((membership) => membership.userId === userId);
  return !isCoordinator || coordinators.some((membership) => membership.userId !== userId);
}

import type { CallForProjects } from '#libs/calls/call.entity';
import type { CallGuard, CallRelation, CallStatus } from '#libs/calls/call-lifecycle';
import { relationsToCall } from '#libs/calls/call.policy';
import type { Actor } from '#libs/identity/actor';
import type { Situation } from '#libs/platform/lifecycle/lifecycle';

export interface CallFacts {
  readonly now: Date;
  readonly undecidedNeeds: number;
}

/** What the lifecycle of a call needs to know of the moment. */
export function callSituation(
  actor: Actor,
  call: Pick<CallForProjects, 'status' | 'closesAt'>,
  { now, undecidedNeeds }: CallFacts,
): Situation<CallStatus, CallRelation, CallGuard> {
  return {
    status: call.status,
    relations: relationsToCall(actor),
    facts: { closesInTheFuture: call.closesAt > now, everyNeedIsDecided: undecidedNeeds === 0 },
  };
}

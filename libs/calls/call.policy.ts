import { type Actor, hasRole } from '#libs/identity/actor';
import type { CallRelation, CallStatus } from '#libs/calls/call-lifecycle';
import { type Condition, everything } from '#libs/platform/database/condition';

export function relationsToCall(actor: Actor): CallRelation[] {
  if (actor.kind === 'system') return ['system'];
  return hasRole(actor, 'COORDINATOR') ? ['coordinator'] : [];
}

export function mayCreateCall(actor: Actor): boolean {
  return hasRole(actor, 'COORDINATOR');
}

/** A call is public from the day it opens; while it is drafted, only coordinators see it. */
export function mayReadCall(actor: Actor, call: { readonly status: CallStatus }): boolean {
  return actor.kind === 'system' || hasRole(actor, 'COORDINATOR') || call.status !== 'DRAFT';
}

/** The same rule as mayReadCall, for lists. */
export function visibleCalls(actor: Actor): Condition {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return everything;
  return { sql: "call.status <> 'DRAFT'", parameters: {} };
}

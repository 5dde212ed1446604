import { type Actor, hasRole } from '#libs/identity/actor';
import { type Condition, everything, nothing } from '#libs/platform/database/condition';

export interface AuditEntryFacts {
  readonly actorId: string | null;
}

/** Coordinators read the whole audit, everyone else what they did themselves. */
export function mayReadAuditEntry(actor: Actor, entry: AuditEntryFacts): boolean {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return true;
  return actor.kind === 'person' && entry.actorId === actor.id;
}

/** The same rule as mayReadAuditEntry, for lists. */
export function visibleAuditEntries(actor: Actor): Condition {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return everything;
  if (actor.kind !== 'person') return nothing;
  return { sql: 'entry.actor_id = :auditReaderId', parameters: { auditReaderId: actor.id } };
}

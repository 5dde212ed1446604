import { type Actor, hasRole } from '#libs/identity/actor';
import type { NotificationRelation } from '#libs/notifications/notification-lifecycle';
import { type Condition, everything, nothing } from '#libs/platform/database/condition';

export interface NotificationFacts {
  readonly userId: string;
}

export function relationsToNotification(actor: Actor, { userId }: NotificationFacts): NotificationRelation[] {
  if (actor.kind === 'system') return ['system'];
  const relations: NotificationRelation[] = [];
  if (hasRole(actor, 'COORDINATOR')) relations.push('coordinator');
  if (actor.id === userId) relations.push('recipient');
  return relations;
}

/** Coordinators read the whole delivery log, everyone else what was written to them. */
export function mayReadNotification(actor: Actor, notification: NotificationFacts): boolean {
  return relationsToNotification(actor, notification).length > 0;
}

/** The same rule as mayReadNotification, for lists. */
export function visibleNotifications(actor: Actor): Condition {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return everything;
  return ownNotifications(actor);
}

/** What was written to the actor, whatever else they may read. */
export function ownNotifications(actor: Actor): Condition {
  if (actor.kind !== 'person') return nothing;
  return { sql: 'notification.user_id = :recipientId', parameters: { recipientId: actor.id } };
}

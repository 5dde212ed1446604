import type { Actor } from '#libs/identity/actor';
import { optionalKinds } from '#libs/notifications/notification-plan';
import type { NotificationKind } from '#libs/notifications/notification-kind';

/** Everybody decides about the mails to themselves, and about nobody else's. */
export function mayChangePreferencesOf(actor: Actor, userId: string): boolean {
  return actor.kind === 'person' && actor.id === userId;
}

/** What a person must know because they take part is never switched off. */
export function isOptional(kind: NotificationKind): boolean {
  return optionalKinds.includes(kind);
}

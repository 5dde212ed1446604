import type { Actor } from '#libs/identity/actor';

/** Everybody decides about the mails to themselves, and about nobody else's. */
export function mayChangePreferencesOf(actor: Actor, userId: string): boolean {
  return actor.kind === 'person' && actor.id === userId;
}

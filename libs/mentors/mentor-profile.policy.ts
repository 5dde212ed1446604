import { type Actor, hasRole } from '#libs/identity/actor';
import { type Condition, everything, nothing } from '#libs/platform/database/condition';

export interface MentorFacts {
  readonly userId: string;
}

/** The role is asked for again at each use: who is no longer an Enthusiast has no profile to keep. */
export function isOwnMentorProfile(actor: Actor, profile: MentorFacts): boolean {
  return maySaveMentorProfile(actor) && actor.id === profile.userId;
}

/** Everybody keeps their own profile, and nobody else's. */
export function maySaveMentorProfile(actor: Actor): boolean {
  return hasRole(actor, 'ENTHUSIAST');
}

export function mayReadMentorProfile(actor: Actor, profile: MentorFacts): boolean {
  return actor.kind === 'system' || hasRole(actor, 'COORDINATOR') || isOwnMentorProfile(actor, profile);
}

/** The same rule as mayReadMentorProfile, for lists. */
export function visibleMentorProfiles(actor: Actor): Condition {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return everything;
  if (!maySaveMentorProfile(actor)) return nothing;
  return { sql: 'mentor.user_id = :ownUserId', parameters: { ownUserId: actor.id } };
}

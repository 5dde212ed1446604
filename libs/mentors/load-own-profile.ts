import { type Actor } from '#libs/identity/actor';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { isOwnMentorProfile } from '#libs/mentors/mentor-profile.policy';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** The actor's own profile, locked until the end of the transaction; NOT_FOUND for somebody without one. */
export async function loadOwnProfile({ tx }: Work, actor: Actor): Promise<MentorProfile> {
  if (actor.kind !== 'person') throw platformErrors.notFound('MentorProfile');
  const profile = await tx.findOne(MentorProfile, {
    where: { userId: actor.id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!profile || !isOwnMentorProfile(actor, profile)) throw platformErrors.notFound('MentorProfile');
  return profile;
}

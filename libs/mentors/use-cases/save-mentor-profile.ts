import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { User } from '#libs/identity/user.entity';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { maySaveMentorProfile } from '#libs/mentors/mentor-profile.policy';
import { mentorErrors } from '#libs/mentors/mentors.errors';
import { recordMentorEvent } from '#libs/mentors/mentors.events';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';

export interface MentorProfileInput {
  readonly expertise: readonly string[];
  readonly languages: readonly string[];
  readonly capacity: number;
  /** The version that was read, to be told when another window changed it since. */
  readonly expectedVersion?: number | null | undefined;
}

/** Writes an Enthusiast's own profile, for the first time or again. */
@Injectable()
export class SaveMentorProfile {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: MentorProfileInput): Promise<MentorProfile> {
    return this.unitOfWork.run(actor, 'mentor.save', async (work) => {
      if (actor.kind !== 'person' || !maySaveMentorProfile(actor)) throw platformErrors.forbidden();
      const earlier = await earlierProfile(work, actor.id);

      const { expertise, languages, capacity, expectedVersion } = input;
      if (!Number.isInteger(capacity) || capacity < 0 || capacity > 10) throw mentorErrors.capacity();
      if (isStale(expectedVersion, earlier)) throw platformErrors.staleVersion();
      const profile = earlier ?? work.tx.create(MentorProfile, newProfileOf(actor.id));
      Object.assign(profile, { expertise: distinct(expertise), languages: distinct(languages), capacity });

      await work.tx.save(profile);
      recordMentorEvent(work, 'mentor.save', profile.id, { capacity });
      return profile;
    });
  }
}

/** Two first saves at once wait for each other on the person, so that the second finds the first one's profile. */
async function earlierProfile({ tx }: Work, userId: string): Promise<MentorProfile | null> {
  await tx.findOneOrFail(User, { where: { id: userId }, lock: { mode: 'for_no_key_update' } });
  return tx.findOne(MentorProfile, { where: { userId }, lock: { mode: 'pessimistic_write' } });
}

function isStale(expected: number | null | undefined, earlier: MentorProfile | null): boolean {
  return expected !== null && expected !== undefined && expected !== earlier?.version;
}

function newProfileOf(userId: string) {
  return { id: newId(), userId, conflicts: [], isPaused: false };
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}

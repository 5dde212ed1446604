import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { loadOwnProfile } from '#libs/mentors/load-own-profile';
import type { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { recordMentorEvent } from '#libs/mentors/mentors.events';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';

/** Stops or resumes the proposals to a mentor, who keeps the profile. What is already so stays so, and nobody is told. */
@Injectable()
export class PauseMentoring {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, paused: boolean): Promise<MentorProfile> {
    const verb = paused ? 'pause' : 'resume';
    return this.unitOfWork.run(actor, `mentor.${verb}`, async (work) => {
      const profile = await loadOwnProfile(work, actor);
      if (profile.isPaused === paused) return profile;

      profile.isPaused = paused;

      await work.tx.save(profile);
      recordMentorEvent(work, `mentor.${verb}`, profile.id);
      return profile;
    });
  }
}

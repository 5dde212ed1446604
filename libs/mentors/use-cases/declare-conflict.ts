import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { Organisation } from '#libs/identity/organisation.entity';
import { loadOwnProfile } from '#libs/mentors/load-own-profile';
import type { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { recordMentorEvent } from '#libs/mentors/mentors.events';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** Says that the mentor is too close to an organisation to accompany its projects. Said twice, it changes nothing. */
@Injectable()
export class DeclareConflict {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, organisationId: string): Promise<MentorProfile> {
    return this.unitOfWork.run(actor, 'mentor.declare-conflict', async (work) => {
      const profile = await loadOwnProfile(work, actor);
      if (profile.conflicts.includes(organisationId)) return profile;
      if (!(await work.tx.existsBy(Organisation, { id: organisationId }))) {
        throw platformErrors.notFound('Organisation', ['organisationId']);
      }

      profile.conflicts = [...profile.conflicts, organisationId];

      await work.tx.save(profile);
      recordMentorEvent(work, 'mentor.declare-conflict', profile.id, { organisationId });
      return profile;
    });
  }
}

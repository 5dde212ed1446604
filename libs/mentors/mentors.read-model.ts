import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { visibleMentorProfiles } from '#libs/mentors/mentor-profile.policy';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';
import { asUnavailable, rethrow } from '#libs/platform/database/unavailable';

/** What may be read of mentors, each with the person, newest first. */
@Injectable()
export class MentorsReadModel {
  constructor(private readonly database: DataSource) {}

  profiles(actor: Actor, page: PageRequest): Promise<Page<MentorProfile>> {
    return pageOf(this.visibleTo(actor), page, 'DESC');
  }

  /** The actor's own profile, or null before they have written one. */
  async ownProfile(actor: Actor): Promise<MentorProfile | null> {
    const query = this.visibleTo(actor).andWhere('mentor.user_id = :userId', { userId: actor.id });
    try {
      return await query.getOne();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** Those of the profiles that the actor may read, in no order. One statement. */
  async profilesByIds(actor: Actor, ids: readonly string[]): Promise<readonly MentorProfile[]> {
    try {
      return await this.visibleTo(actor).andWhere('mentor.id = ANY(:ids)', { ids }).getMany();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** The names of mentors by their profiles, for whoever may already read that they accompany a project. */
  namesOf(ids: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.database.manager
      .createQueryBuilder(MentorProfile, 'mentor')
      .innerJoin('mentor.user', 'user')
      .select(['mentor.id AS id', 'user.name AS name'])
      .where('mentor.id = ANY(:ids)', { ids })
      .getRawMany<{ id: string; name: string }>()
      .catch(rethrow);
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<MentorProfile> {
    const { sql, parameters } = visibleMentorProfiles(actor);
    return this.database.manager
      .createQueryBuilder(MentorProfile, 'mentor')
      .innerJoinAndSelect('mentor.user', 'user')
      .where(`(${sql})`, parameters);
  }
}

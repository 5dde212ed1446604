import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';

import type { Actor, PersonActor } from '#libs/identity/actor';
import { Organisation } from '#libs/identity/organisation.entity';
import { visibleOrganisations } from '#libs/identity/organisation.policy';
import { Session } from '#libs/identity/session.entity';
import { User } from '#libs/identity/user.entity';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';

/** What may be read of people and organisations. */
@Injectable()
export class IdentityReadModel {
  constructor(private readonly database: DataSource) {}

  self(actor: PersonActor): Promise<User> {
    return this.database.manager.findOneByOrFail(User, { id: actor.id });
  }

  /** The devices on which a person is signed in, the newest first; a hundred at most. */
  sessionsOf(actor: PersonActor): Promise<Session[]> {
    return this.database.manager
      .createQueryBuilder(Session, 'session')
      .where('session.user_id = :userId AND session.revoked_at IS NULL AND session.expires_at > now()', {
        userId: actor.id,
      })
      .orderBy('session.id', 'DESC')
      .limit(100)
      .getMany();
  }

  organisations(actor: Actor, page: PageRequest): Promise<Page<Organisation>> {
    return pageOf(this.visible(actor), page);
  }

  organisationsByIds(actor: Actor, ids: readonly string[]): Promise<Organisation[]> {
    return this.visible(actor).andWhere('organisation.id = ANY(:ids)', { ids }).getMany();
  }

  /** The names that stand beside public nouns, such as the nonprofit of a published project. */
  async namesOf(ids: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.database.manager.find(Organisation, { select: { id: true, name: true }, where: { id: In([...ids]) } });
  }

  /** The names of persons that stand beside nouns the reader may see, such as the teacher of a cohort. */
  async personNamesOf(ids: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.database.manager.find(User, { select: { id: true, name: true }, where: { id: In([...ids]) } });
  }

  private visible(actor: Actor) {
    const { sql, parameters } = visibleOrganisations(actor);
    return this.database.manager.createQueryBuilder(Organisation, 'organisation').where(`(${sql})`, parameters);
  }
}

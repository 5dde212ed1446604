import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { endSession } from '#libs/identity/open-session';
import { Session } from '#libs/identity/session.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** Ends sessions of the person who asks, on whatever device: one of them, or all, the present one included. */
@Injectable()
export class RevokeSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async one(actor: PersonActor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, 'session.close', async (work) => {
      const own = { id, userId: actor.id, revokedAt: IsNull() };
      if (!(await work.tx.existsBy(Session, own))) throw platformErrors.notFound('SignedInDevice', ['sessionId']);

      await endSession(work, id);
    });
  }

  async all(actor: PersonActor): Promise<void> {
    await this.unitOfWork.run(actor, 'session.close', async (work) => {
      const living = await work.tx.findBy(Session, { userId: actor.id, revokedAt: IsNull() });
      for (const { id } of living) await endSession(work, id);
    });
  }
}

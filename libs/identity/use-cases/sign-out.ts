import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { recordIdentityEvent } from '#libs/identity/identity.events';
import { Session } from '#libs/identity/session.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';

/** Ends the session that asks. Its token is worth nothing from then on. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: PersonActor): Promise<void> {
    await this.unitOfWork.run(actor, 'session.close', async (work) => {
      await work.tx.update(Session, { id: actor.sessionId, revokedAt: IsNull() }, { revokedAt: work.now });

      recordIdentityEvent(work, 'session.close', actor.sessionId);
    });
  }
}

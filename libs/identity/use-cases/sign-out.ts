import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#libs/identity/actor';
import { endSession } from '#libs/identity/open-session';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';

/** Ends the session that asks. Its token is worth nothing from then on. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: PersonActor): Promise<void> {
    await this.unitOfWork.run(actor, 'session.close', (work) => endSession(work, actor.sessionId));
  }
}

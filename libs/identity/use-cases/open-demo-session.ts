import { Injectable } from '@nestjs/common';

import { system } from '#libs/identity/actor';
import { normaliseEmail } from '#libs/identity/email';
import { type OpenedSession, openSession } from '#libs/identity/open-session';
import { User } from '#libs/identity/user.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** The top-level domain that never exists (RFC 2606), where the people of the demo live. */
const fictional = /\.example$/;

/** Opens a session without a mailed code, for the fictional people of the demo and nobody else. */
@Injectable()
export class OpenDemoSession {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(email: string): Promise<OpenedSession> {
    return this.unitOfWork.run(system, 'session.open', async (work) => {
      const address = normaliseEmail(email);
      if (!fictional.test(address)) throw platformErrors.forbidden();
      const user = await work.tx.findOneBy(User, { email: address });
      if (!user) throw platformErrors.notFound('User');

      return openSession(work, user.id);
    });
  }
}

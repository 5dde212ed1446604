import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';

import { visitor } from '#libs/identity/actor';
import { normaliseEmail } from '#libs/identity/email';
import { recordIdentityEvent } from '#libs/identity/identity.events';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { User } from '#libs/identity/user.entity';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';

const windowMs = 15 * 60_000;
const requestsPerWindow = 5;

/**
 * Asks for a six-digit code by mail. Answers nothing, so that nobody learns who has an account here:
 * an unknown address and one that asked too often in a quarter of an hour simply get no mail.
 */
@Injectable()
export class RequestSignInCode {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(email: string): Promise<void> {
    await this.unitOfWork.run(visitor, 'sign-in-code.request', async (work) => {
      // The lock makes requests for one person wait for each other, so that none escapes the count.
      const user = await work.tx.findOne(User, {
        where: { email: normaliseEmail(email) },
        lock: { mode: 'for_no_key_update' },
      });
      if (!user || (await hasAskedTooOften(work, user.id))) return;

      const request = await work.tx.save(SignInCode, { id: newId(), userId: user.id });

      recordIdentityEvent(work, 'sign-in-code.request', request.id);
    });
  }
}

async function hasAskedTooOften({ tx, now }: Work, userId: string): Promise<boolean> {
  const since = new Date(now.getTime() - windowMs);
  return (await tx.countBy(SignInCode, { userId, createdAt: MoreThan(since) })) >= requestsPerWindow;
}

import { Injectable } from '@nestjs/common';

import { visitor } from '#libs/identity/actor';
import { countAttempt, forgetWhatIsOver, signInLimits } from '#libs/identity/attempt-limit';
import { normaliseEmail } from '#libs/identity/email';
import { recordIdentityEvent } from '#libs/identity/identity.events';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { User } from '#libs/identity/user.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';

export interface SignInRequest {
  readonly email: string;
  /** The network address that asks. */
  readonly from: string;
}

/**
 * Asks for a mail with a code and a link. Answers nothing, so that nobody learns who has an account here: a request
 * for an unknown address takes every step of another one, and the same limits; only its mail finds no reader.
 */
@Injectable()
export class RequestSignInCode {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ email, from }: SignInRequest): Promise<void> {
    await this.unitOfWork.run(visitor, 'sign-in-code.request', async (work) => {
      const address = normaliseEmail(email);
      await countAttempt(work, signInLimits.requestsOfMachine, from);
      await countAttempt(work, signInLimits.requestsForAddress, address);

      const user = await work.tx.findOneBy(User, { email: address });
      const request = await work.tx.save(SignInCode, { id: newId(), userId: user?.id ?? null });
      recordIdentityEvent(work, 'sign-in-code.request', request.id);

      await forgetWhatIsOver(work);
    });
  }
}

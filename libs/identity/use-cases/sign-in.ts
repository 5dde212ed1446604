import { Injectable } from '@nestjs/common';

import { visitor } from '#libs/identity/actor';
import { countAttempt, forgetWhatIsOver, forgiveAttempt, signInLimits } from '#libs/identity/attempt-limit';
import { normaliseEmail } from '#libs/identity/email';
import { identityErrors } from '#libs/identity/identity.errors';
import { type OpenedSession, openSession, type SigningDevice } from '#libs/identity/open-session';
import { hashCode, isSameHash } from '#libs/identity/secret-hash';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';

export interface SignInInput extends SigningDevice {
  readonly email: string;
  readonly code: string;
}

interface Attempt {
  readonly id: string;
  readonly user_id: string;
  readonly code_hash: string;
}

/**
 * Trades a mailed code for a session. Wrong codes are counted by address and by machine, whether or not the address
 * has an account, and also by code; a right one is taken back from the count, and
 * so is the machine's request for it.
 * Throws SIGN_IN_REFUSED, or TOO_MANY_ATTEMPTS once a limit is reached, even for the right code.
 */
@Injectable()
export class SignIn {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ email, code, ...signing }: SignInInput): Promise<OpenedSession> {
    // A wrong try must stay counted, so the transaction commits it and the refusal comes after.
    const session = await this.unitOfWork.run(visitor, 'session.open', async (work) => {
      const address = normaliseEmail(email);
      await countAttempt(work, signInLimits.failuresOfMachine, signing.from);
      await countAttempt(work, signInLimits.failuresAtAddress, address);
      const attempt = await tryCode(work, address, code.trim());
      if (attempt) await forgiveAttempt(work, signInLimits.failuresAtAddress, address);
      if (attempt) await forgiveAttempt(work, signInLimits.failuresOfMachine, signing.from);
      if (attempt) await forgiveAttempt(work, signInLimits.requestsOfMachine, signing.from);

      const opened = attempt ? await openSession(work, attempt.user_id, signing) : null;
      await forgetWhatIsOver(work);
      return opened;
    });
    if (!session) throw identityErrors.signInRefused();
    return session;
  }
}

/** Uses the newest living code up, if this is it. */
async function tryCode(work: Work, email: string, code: string): Promise<Attempt | null> {
  const attempt = await countTryOfCode(work, email);
  if (!attempt || !isSameHash(attempt.code_hash, hashCode(attempt.id, code))) return null;

  await work.tx.update(SignInCode, attempt.id, { usedAt: work.now });
  return attempt;
}

/** Takes one of the five tries of the newest living code; parallel tries are counted one by one by the row lock. */
async function countTryOfCode({ tx }: Work, email: string): Promise<Attempt | undefined> {
  const [rows] = await tx.query<[Attempt[], number]>(
    `UPDATE sign_in_code SET attempts = attempts + 1
      WHERE id = (SELECT code.id FROM sign_in_code code JOIN app_user ON app_user.id = code.user_id
                   WHERE app_user.email = $1 AND code.code_hash IS NOT NULL ORDER BY code.id DESC LIMIT 1)
        AND attempts < 5 AND used_at IS NULL AND expires_at > now()
      RETURNING id, user_id, code_hash`,
    [email],
  );
  return rows[0];
}

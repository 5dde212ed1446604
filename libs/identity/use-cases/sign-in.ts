import { Injectable } from '@nestjs/common';

import { visitor } from '#libs/identity/actor';
import { normaliseEmail } from '#libs/identity/email';
import { identityErrors } from '#libs/identity/identity.errors';
import { type OpenedSession, openSession } from '#libs/identity/open-session';
import { hashCode, isSameHash } from '#libs/identity/secret-hash';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';

export interface SignInInput {
  readonly email: string;
  readonly code: string;
}

interface Attempt {
  readonly id: string;
  readonly user_id: string;
  readonly code_hash: string;
}

/** Trades a mailed code for a session. Each try is counted, also the wrong ones; five at most, one success. */
@Injectable()
export class SignIn {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ email, code }: SignInInput): Promise<OpenedSession> {
    // A wrong try must stay counted, so the transaction commits it and the refusal comes after.
    const session = await this.unitOfWork.run(visitor, 'session.open', async (work) => {
      const attempt = await countAttempt(work, normaliseEmail(email));
      if (!attempt || !isSameHash(attempt.code_hash, hashCode(attempt.id, code.trim()))) return null;

      await work.tx.update(SignInCode, attempt.id, { usedAt: work.now });
      return openSession(work, attempt.user_id);
    });
    if (!session) throw identityErrors.signInRefused();
    return session;
  }
}

/** Takes one of the five tries of the newest living code; parallel tries are counted one by one by the row lock. */
async function countAttempt({ tx }: Work, email: string): Promise<Attempt | undefined> {
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

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { visitor } from '#libs/identity/actor';
import { forgiveAttempt, signInLimits } from '#libs/identity/attempt-limit';
import { identityErrors } from '#libs/identity/identity.errors';
import { type OpenedSession, openSession, type SigningDevice } from '#libs/identity/open-session';
import { hashSecret } from '#libs/identity/secret-hash';
import { asUnavailable } from '#libs/platform/database/unavailable';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';

export interface LinkConfirmation extends SigningDevice {
  readonly token: string;
}

/** A living link: not used, not expired, and of the newest mail that this person was sent. */
const living = `code.link_hash = $1 AND code.used_at IS NULL AND code.expires_at > now()
  AND NOT EXISTS (SELECT FROM sign_in_code newer
                   WHERE newer.user_id = code.user_id AND newer.id > code.id AND newer.code_hash IS NOT NULL)`;

/**
 * Trades the token of a mailed link for a session, once. No limit of attempts is needed: nobody guesses 256 bits.
 * Throws SIGN_IN_REFUSED, the same for a link that is used, over its time, outdated or made up.
 */
@Injectable()
export class SignInByLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: DataSource,
  ) {}

  /** Whether the link would open a session now. Changes nothing, so that a mail scanner may ask. */
  async isAlive(token: string): Promise<boolean> {
    try {
      const rows = await this.database.query<object[]>(`SELECT FROM sign_in_code code WHERE ${living}`, [
        hashSecret(token),
      ]);
      return rows.length > 0;
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  execute({ token, ...signing }: LinkConfirmation): Promise<OpenedSession> {
    return this.unitOfWork.run(visitor, 'session.open', async (work) => {
      const userId = await useUp(work, token);
      if (!userId) throw identityErrors.signInRefused();
      await forgiveAttempt(work, signInLimits.requestsOfMachine, signing.from);
      return openSession(work, userId, signing);
    });
  }
}

/** Two confirmations at once wait for each other here, and the second finds the link used. */
async function useUp({ tx }: Work, token: string): Promise<string | undefined> {
  const [rows] = await tx.query<[{ readonly user_id: string }[], number]>(
    `UPDATE sign_in_code code SET used_at = now() WHERE ${living} RETURNING code.user_id`,
    [hashSecret(token)],
  );
  return rows[0]?.user_id;
}

import { recordIdentityEvent } from '#libs/identity/identity.events';
import { hashSecret } from '#libs/identity/secret-hash';
import { Session } from '#libs/identity/session.entity';
import type { Work } from '#libs/platform/database/unit-of-work';
import { newId, newSecret } from '#libs/platform/ids/new-id';

const sessionLifetimeMs = 14 * 24 * 3_600_000;

/** A session just opened, with its bearer token, shown this once. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

export async function openSession(work: Work, userId: string): Promise<OpenedSession> {
  const token = newSecret();
  const expiresAt = new Date(work.now.getTime() + sessionLifetimeMs);
  const session = await work.tx.save(Session, { id: newId(), userId, tokenHash: hashSecret(token), expiresAt });

  recordIdentityEvent(work, 'session.open', session.id, { userId });
  return { token, expiresAt };
}

import { IsNull } from 'typeorm';

import { recordIdentityEvent } from '#libs/identity/identity.events';
import { hashSecret } from '#libs/identity/secret-hash';
import { Session } from '#libs/identity/session.entity';
import type { Work } from '#libs/platform/database/unit-of-work';
import { newId, newSecret } from '#libs/platform/ids/new-id';

const sessionLifetimeMs = 14 * 24 * 3_600_000;
const longestDevice = 200;

/** A session just opened, with its bearer token, shown this once. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** What is known of the browser or program that signs in. */
export interface SigningDevice {
  /** Its network address, which the limits count by. */
  readonly from: string;
  /** What it calls itself. */
  readonly device?: string | undefined;
  /** The session that it had until now, and that ends with the new one. */
  readonly replaces?: string | undefined;
}

export async function openSession(
  work: Work,
  userId: string,
  { device, replaces }: Partial<SigningDevice> = {},
): Promise<OpenedSession> {
  if (replaces) await endSession(work, replaces);
  const token = newSecret();
  const expiresAt = new Date(work.now.getTime() + sessionLifetimeMs);
  const name = device?.replace(/\p{Cc}/gu, ' ').slice(0, longestDevice) ?? null;
  const row = { id: newId(), userId, tokenHash: hashSecret(token), device: name, expiresAt };
  const session = await work.tx.save(Session, row);

  recordIdentityEvent(work, 'session.open', session.id, { userId });
  return { token, expiresAt };
}

/** Its token is worth nothing from then on. */
export async function endSession(work: Work, id: string): Promise<void> {
  await work.tx.update(Session, { id, revokedAt: IsNull() }, { revokedAt: work.now });
  recordIdentityEvent(work, 'session.close', id);
}

import { hashSecret } from '#libs/identity/secret-hash';
import type { Work } from '#libs/platform/database/unit-of-work';
import { newSecret } from '#libs/platform/ids/new-id';
import { EnrolmentInvitation } from '#libs/schools/enrolment-invitation.entity';

export const invitationLifetimeMs = 60 * 24 * 3_600_000;

/** Makes the token by which a student claims this one place, at the moment its mail leaves. It ends the one before. */
export async function inviteToClaim({ tx, now }: Work, enrolmentId: string): Promise<string> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + invitationLifetimeMs);
  const row = { enrolmentId, tokenHash: hashSecret(token), expiresAt, usedAt: null };
  await tx.upsert(EnrolmentInvitation, row, ['enrolmentId']);
  return token;
}

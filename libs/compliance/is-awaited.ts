import type { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import type { Work } from '#libs/platform/database/unit-of-work';
import type { PersonalData } from '#libs/platform/privacy/personal-data';

/** A mail server that is away must not keep a person in the tables for ever. */
const longestWaitMs = 24 * 3_600_000;

/** Whether a context still has something under way to the person, such as the mail that announces the erasure. */
export async function isAwaited(
  { tx, now }: Work,
  { userId, decidedAt }: PrivacyRequest,
  holders: readonly PersonalData[],
): Promise<boolean> {
  if (decidedAt && now.getTime() - decidedAt.getTime() > longestWaitMs) return false;
  for (const { awaits } of holders) {
    if (awaits && (await tx.query<unknown[]>(awaits, [userId])).length > 0) return true;
  }
  return false;
}

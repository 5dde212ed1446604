import type { Notification } from '#libs/notifications/notification.entity';
import { RefusedAddress } from '#libs/notifications/refused-address.entity';
import type { SendingResult } from '#libs/notifications/sending-result';
import type { Work } from '#libs/platform/database/unit-of-work';

/** Keeps what the mail server says of a person's address: refused, or fit for mail again. */
export async function markAddress(work: Work, { userId, to }: Notification, result: SendingResult): Promise<void> {
  if (result.outcome === 'SENT') await work.tx.delete(RefusedAddress, { userId, email: to });
  if (!result.isAddressRefused) return;
  const answer = result.error?.slice(0, 500) ?? '';
  await work.tx.upsert(RefusedAddress, { userId, email: to, answer, refusedAt: work.now }, ['userId']);
}

import { User } from '#libs/identity/user.entity';
import { offersPlace } from '#libs/notifications/mail-links';
import type { Notification } from '#libs/notifications/notification.entity';
import type { Work } from '#libs/platform/database/unit-of-work';
import { Enrolment } from '#libs/schools/enrolment.entity';

/**
 * Whether a mail is no longer for the person to whom it was written: they were erased, or the place that it offers is
 * another's by now, who alone may get a link that claims it. The place is held until the end of the transaction.
 */
export async function isOutdated({ tx }: Work, { kind, userId, aboutId }: Notification): Promise<boolean> {
  const { erasedAt } = await tx.findOneByOrFail(User, { id: userId });
  if (erasedAt) return true;
  if (!offersPlace(kind)) return false;
  const place = await tx.findOne(Enrolment, { where: { id: aboutId }, lock: { mode: 'pessimistic_read' } });
  return place?.userId !== userId;
}

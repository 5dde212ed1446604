import type { Actor } from '#libs/identity/actor';
import { Notification } from '#libs/notifications/notification.entity';
import { mayReadNotification } from '#libs/notifications/notification.policy';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** The notification, locked until the end of the transaction; NOT_FOUND when the actor may not see it. */
export async function loadNotification({ tx }: Work, actor: Actor, id: string): Promise<Notification> {
  const notification = await tx.findOne(Notification, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!notification || !mayReadNotification(actor, notification)) throw platformErrors.notFound('Notification');
  return notification;
}

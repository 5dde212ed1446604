import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { User } from '#libs/identity/user.entity';
import { isOutdated } from '#libs/notifications/is-outdated';
import { loadNotification } from '#libs/notifications/load-notification';
import type { Notification } from '#libs/notifications/notification.entity';
import { notificationLifecycle } from '#libs/notifications/notification-lifecycle';
import { notificationSituation } from '#libs/notifications/notification-situation';
import { notificationErrors } from '#libs/notifications/notifications.errors';
import { recordNotificationEvent } from '#libs/notifications/notifications.events';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

/**
 * Sends a failed mail again, to the person's present address, with its tries counted anew. Throws OUTDATED_NOTIFICATION
 * when they were erased, or when the place that it offers has become another's.
 */
@Injectable()
export class ResendNotification {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, notificationId: string): Promise<Notification> {
    return this.unitOfWork.run(actor, 'notification.resend', async (work) => {
      const notification = await loadNotification(work, actor, notificationId);

      notification.status = nextStatus(notificationLifecycle, 'resend', notificationSituation(actor, notification));
      if (await isOutdated(work, notification)) throw notificationErrors.outdated();
      const { email } = await work.tx.findOneByOrFail(User, { id: notification.userId });
      Object.assign(notification, { to: email, attempts: 0, lastError: null, isPermanentFailure: false });

      await work.tx.save(notification);
      recordNotificationEvent(work, 'notification.resend', notification.id, { kind: notification.kind });
      return notification;
    });
  }
}

import { Injectable } from '@nestjs/common';

import { system } from '#libs/identity/actor';
import { loadNotification } from '#libs/notifications/load-notification';
import { notificationLifecycle } from '#libs/notifications/notification-lifecycle';
import { notificationSituation } from '#libs/notifications/notification-situation';
import { recordNotificationEvent } from '#libs/notifications/notifications.events';
import type { EventReference } from '#libs/notifications/use-cases/plan-notifications';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

/**
 * Makes a notification FAILED when the job that delivers it has ended without success, so that it is seen and can be
 * sent again, never left waiting for a job that no longer exists. Changes nothing about one that has been decided.
 */
@Injectable()
export class GiveUpNotification {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ subjectId }: EventReference, reason: string): Promise<void> {
    return this.unitOfWork.run(system, 'notification.fail', async (work) => {
      const notification = await loadNotification(work, system, subjectId);
      if (notification.status === 'SENT' || notification.status === 'FAILED') return;

      notification.status = nextStatus(notificationLifecycle, 'fail', notificationSituation(system, notification));
      notification.lastError ??= reason;

      await work.tx.save(notification);
      const { kind, attempts } = notification;
      recordNotificationEvent(work, 'notification.fail', notification.id, {
        kind,
        attempts,
        isPermanentFailure: false,
      });
    });
  }
}

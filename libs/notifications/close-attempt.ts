import { system } from '#libs/identity/actor';
import { jobCatalogue } from '#libs/jobs/job-catalogue';
import { DeliveryAttempt } from '#libs/notifications/delivery-attempt.entity';
import { markAddress } from '#libs/notifications/mark-address';
import { loadNotification } from '#libs/notifications/load-notification';
import type { Notification } from '#libs/notifications/notification.entity';
import {
  notificationLifecycle,
  type NotificationStatus,
  type NotificationVerb,
} from '#libs/notifications/notification-lifecycle';
import { notificationSituation } from '#libs/notifications/notification-situation';
import { recordNotificationEvent } from '#libs/notifications/notifications.events';
import type { SendingResult } from '#libs/notifications/sending-result';
import type { Work } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

export interface EndedAttempt {
  readonly notificationId: string;
  /** When it was taken: marks the attempt among others. */
  readonly startedAt: Date;
  readonly result: SendingResult;
}

/** After so many tries a mail that never gets through is left to people. */
export const mostAttempts = jobCatalogue['notification.deliver'].attempts;

const longestError = 500;

/** Writes down how an attempt ended, and gives the status to which it leads. */
export async function closeAttempt(work: Work, ended: EndedAttempt): Promise<NotificationStatus> {
  const { notificationId, startedAt, result } = ended;
  const notification = await loadNotification(work, system, notificationId);
  const error = result.error?.slice(0, longestError) ?? null;
  await work.tx.insert(DeliveryAttempt, { id: newId(), notificationId, at: startedAt, outcome: result.outcome, error });

  await markAddress(work, notification, result);

  const verb = verbAfter(notification, ended);
  if (!verb) return notification.status;
  notification.status = nextStatus(notificationLifecycle, verb, notificationSituation(system, notification));
  notification.lastError = error;
  notification.isPermanentFailure = result.outcome === 'REFUSED';
  if (verb === 'confirm') notification.sentAt = work.now;
  await work.tx.save(notification);
  if (verb === 'fail') recordNotificationEvent(work, 'notification.fail', notificationId, failureOf(notification));
  return notification.status;
}

/** Null when the attempt no longer decides: another sender took the mail over, and only an acceptance counts. */
function verbAfter(notification: Notification, { startedAt, result }: EndedAttempt): NotificationVerb | null {
  if (result.outcome === 'SENT') return notification.status === 'SENT' ? null : 'confirm';
  const isPresentAttempt =
    notification.status === 'SENDING' && notification.sendingAt?.getTime() === startedAt.getTime();
  if (!isPresentAttempt) return null;
  return result.outcome === 'REFUSED' || notification.attempts >= mostAttempts ? 'fail' : 'postpone';
}

function failureOf({ kind, attempts, isPermanentFailure }: Notification) {
  return { kind, attempts, isPermanentFailure };
}

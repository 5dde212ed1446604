import { system } from '#libs/identity/actor';
import { User } from '#libs/identity/user.entity';
import { isOutdated } from '#libs/notifications/is-outdated';
import { loadNotification } from '#libs/notifications/load-notification';
import { tokenOf, tokenToCome } from '#libs/notifications/mail-links';
import { mailFrameOf } from '#libs/notifications/mail-frame';
import { secretMakerOf } from '#libs/notifications/mail-secrets';
import type { Notification } from '#libs/notifications/notification.entity';
import { notificationLifecycle } from '#libs/notifications/notification-lifecycle';
import { notificationSituation } from '#libs/notifications/notification-situation';
import { recordNotificationEvent } from '#libs/notifications/notifications.events';
import { type RenderedMail, renderMail, unsubscribeUrlOf } from '#libs/notifications/render-mail';
import type { Environment } from '#libs/platform/config/environment';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import type { Mail } from '#libs/platform/mail/mailer.port';

const outdated = 'Not sent: what it offers is no longer this person’s.';

/** A mail that this sender alone may now hand to the server, and when it took it. */
export interface TakenMail {
  readonly mail: Mail;
  readonly startedAt: Date;
}

/**
 * Makes a notification SENDING for the caller; null when there is nothing left to send, or what it says is outdated.
 * Throws TRY_AGAIN while another sender that may be alive has it in hand.
 */
export async function takeForSending(work: Work, id: string, environment: Environment): Promise<TakenMail | null> {
  const notification = await loadNotification(work, system, id);
  if (notification.status === 'SENT' || notification.status === 'FAILED') return null;

  const isOrphan = notification.status === 'SENDING';
  if (isOrphan && isInHand(notification, work.now, environment)) throw platformErrors.unavailable();

  if (await isOutdated(work, notification)) return keepBack(work, notification);

  const verb = isOrphan ? 'takeOver' : 'send';
  notification.status = nextStatus(notificationLifecycle, verb, notificationSituation(system, notification));
  notification.attempts += 1;
  notification.sendingAt = work.now;
  if (isOrphan) notification.resentAfterCrash += 1;
  const words = await wordsOf(work, notification, environment);

  await work.tx.save(notification);
  const { messageId, to, locale, unsubscribeToken } = notification;
  const unsubscribeUrl = unsubscribeToken && unsubscribeUrlOf(environment, unsubscribeToken);
  return { mail: { messageId, to, locale, unsubscribeUrl, ...words }, startedAt: work.now };
}

/** Ends a mail that became outdated while it waited, or while its tries went on. */
async function keepBack(work: Work, notification: Notification): Promise<null> {
  notification.status = nextStatus(notificationLifecycle, 'fail', notificationSituation(system, notification));
  Object.assign(notification, { lastError: outdated, isPermanentFailure: true });

  await work.tx.save(notification);
  const { id, kind, attempts } = notification;
  recordNotificationEvent(work, 'notification.fail', id, { kind, attempts, isPermanentFailure: true });
  return null;
}

/** A living worker renews the lock of its job, so after one lock time without an end, the sender is dead. */
function isInHand({ sendingAt }: Notification, now: Date, { jobLockMs }: Environment): boolean {
  return sendingAt !== null && now.getTime() - sendingAt.getTime() < jobLockMs;
}

/** What was rendered at planning; a mail that carries a secret is rendered now, and its words are not stored. */
async function wordsOf(work: Work, notification: Notification, environment: Environment): Promise<RenderedMail> {
  const { subject, text, html, kind, locale, timeZone, userId, aboutId } = notification;
  if (subject !== null && text !== null && html !== null) {
    const token = (await tokenOf(work, kind, aboutId)) ?? tokenToCome;
    return { subject, text: text.replaceAll(tokenToCome, token), html: html.replaceAll(tokenToCome, token) };
  }

  const { name, email } = await work.tx.findOneByOrFail(User, { id: userId });
  const secret = (await secretMakerOf(kind)?.(work, aboutId)) ?? { params: {} };
  return renderMail({ kind, name, email, locale, timeZone, ...secret }, mailFrameOf(environment));
}

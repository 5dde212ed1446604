import type { Actor } from '#libs/identity/actor';
import type { NotificationRelation, NotificationStatus } from '#libs/notifications/notification-lifecycle';
import { type NotificationFacts, relationsToNotification } from '#libs/notifications/notification.policy';
import type { Situation } from '#libs/platform/lifecycle/lifecycle';

/** What the lifecycle of a notification needs to know. */
export function notificationSituation(
  actor: Actor,
  notification: NotificationFacts & { readonly status: NotificationStatus },
): Situation<NotificationStatus, NotificationRelation, never> {
  return { status: notification.status, relations: relationsToNotification(actor, notification), facts: {} };
}

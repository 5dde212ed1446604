import type { NotificationVerb } from '#libs/notifications/notification-lifecycle';
import { eventRecorder } from '#libs/platform/database/event-recorder';

/** The steps in between are rows of the delivery log; these are what others act upon or answer for. */
export type NotificationEvent = 'notification.plan' | `notification.${Extract<NotificationVerb, 'fail' | 'resend'>}`;

export const recordNotificationEvent = eventRecorder<NotificationEvent>();

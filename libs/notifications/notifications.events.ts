import type { NotificationVerb } from '#libs/notifications/notification-lifecycle';
import { eventRecorder } from '#libs/platform/database/event-recorder';

/** The clock has reached the time of a reminder about an enrolment, a cohort or a need. */
export type ReminderEvent = 'reminder.invitation' | 'reminder.preferences-closing' | 'reminder.draft-waiting';

/** The steps in between are rows of the delivery log; these are what others act upon or answer for. */
export type NotificationEvent =
  | 'notification.plan'
  | `notification.${Extract<NotificationVerb, 'fail' | 'resend'>}`
  | 'notification-preference.change'
  | ReminderEvent;

export const recordNotificationEvent = eventRecorder<NotificationEvent>();

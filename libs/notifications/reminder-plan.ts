import type { ReminderEvent } from '#libs/notifications/notifications.events';

/** A distance from the instant that a reminder is about. Days are those of the local calendar, hours are 60 minutes. */
export interface ReminderOffset {
  readonly days: number;
  readonly hours: number;
}

export interface ReminderRow {
  readonly event: ReminderEvent;
  readonly offsets: readonly ReminderOffset[];
  /**
   * What may be reminded of now, as a query without parameters: `subject_id`; `at`, the instant; `zone`, in whose
   * calendar days are counted; `since`, before which no time of a reminder counts as missed.
   */
  readonly occasions: string;
}

const days = (count: number): ReminderOffset => ({ days: count, hours: 0 });
const hours = (count: number): ReminderOffset => ({ days: 0, hours: count });

/** Every reminder of the product. Who is written to, if anybody still, is the business of the notification plan. */
export const reminderPlan: readonly ReminderRow[] = [
  {
    event: 'reminder.invitation',
    offsets: [days(3), days(10)],
    occasions: `
      SELECT enrolment.id AS subject_id, enrolment.invited_at AS at, cohort.time_zone AS zone,
             enrolment.invited_at AS since
        FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort_id
       WHERE enrolment.status = 'INVITED' AND cohort.status IN ('ENROLLING', 'PREFERENCES_OPEN')
         AND NOT EXISTS (SELECT FROM session WHERE session.user_id = enrolment.user_id)`,
  },
  {
    event: 'reminder.preferences-closing',
    offsets: [days(-3), hours(-6)],
    occasions: `
      SELECT id AS subject_id, preferences_close_at AS at, time_zone AS zone,
             coalesce(preferences_opened_at, created_at) AS since
        FROM cohort
       WHERE status = 'PREFERENCES_OPEN' AND preferences_close_at > now()`,
  },
  {
    event: 'reminder.draft-waiting',
    offsets: [days(-7), days(-2), hours(-6)],
    occasions: `
      SELECT need.id AS subject_id, call.closes_at AS at, call.time_zone AS zone, need.created_at AS since
        FROM need_submission need JOIN call_for_projects call ON call.id = need.call_id
       WHERE need.status = 'DRAFT' AND call.status = 'OPEN' AND call.closes_at > now()`,
  },
];

import type { ScheduledJobName } from '#libs/jobs/job-catalogue';

const minuteMs = 60_000;

/** How often the clock starts each job. The jobs themselves read the database's clock, so a late one catches up. */
export const schedule: Readonly<Record<ScheduledJobName, number>> = {
  'audit.seal': minuteMs,
  'privacy.erase-approved': minuteMs / 6,
  'calls.close-due': minuteMs,
  'preferences.close-due': minuteMs,
  'reminders.send-due': minuteMs,
};

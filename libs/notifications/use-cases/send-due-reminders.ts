import { Injectable } from '@nestjs/common';

import { system } from '#libs/identity/actor';
import { recordNotificationEvent } from '#libs/notifications/notifications.events';
import { reminderPlan, type ReminderRow } from '#libs/notifications/reminder-plan';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';

/**
 * Records an event for each subject whose reminder is due by the database's clock. A reminder is claimed by a row, so
 * two workers at once or a second run send nothing twice. After an outage all that was missed is claimed, and each
 * subject is reminded once, of what is still true. One statement for each row of the reminder plan.
 */
@Injectable()
export class SendDueReminders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(): Promise<void> {
    for (const row of reminderPlan) {
      await this.unitOfWork.run(system, row.event, async (work) => {
        for (const id of await claimDue(work, row)) recordNotificationEvent(work, row.event, id);
      });
    }
  }
}

/** The subjects of which a reminder became due since the last time, each once. */
async function claimDue({ tx }: Work, { event, offsets, occasions }: ReminderRow): Promise<string[]> {
  const rows = await tx.query<{ subject_id: string }[]>(
    `WITH occasion AS (${occasions}),
          timed AS (
            SELECT subject_id, since,
                   to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                     || ' ' || step.days || ' d ' || step.hours || ' h' AS occasion,
                   (at AT TIME ZONE zone + make_interval(days => step.days)) AT TIME ZONE zone
                     + make_interval(hours => step.hours) AS due_at
              FROM occasion CROSS JOIN unnest($2::int[], $3::int[]) AS step(days, hours)),
          claimed AS (
            INSERT INTO reminder (name, subject_id, occasion, due_at)
            SELECT $1, subject_id, occasion, due_at FROM timed WHERE due_at <= now() AND due_at > since
                ON CONFLICT DO NOTHING
            RETURNING subject_id)
     SELECT DISTINCT subject_id FROM claimed`,
    [event, offsets.map(({ days }) => days), offsets.map(({ hours }) => hours)],
  );
  return rows.map(({ subject_id }) => subject_id);
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { jobsOf } from './event-subscriptions.js';
import type { EventJobName, EventPayload } from '#libs/jobs/job-catalogue';

/** Notes in the outbox which jobs have ended, so that a queue that loses its memory can be filled again. */
@Injectable()
export class JobReceipts {
  constructor(private readonly database: DataSource) {}

  /** The job of an event has ended, done or given up; the last of its jobs acknowledges the event. */
  async sign(job: EventJobName, { eventId }: EventPayload): Promise<void> {
    const [event] = await this.database.query<{ name: string }[]>('SELECT name FROM outbox_event WHERE id = $1', [
      eventId,
    ]);
    if (!event) return;
    await this.database.query(
      `UPDATE outbox_event
          SET finished_jobs = array_append(array_remove(finished_jobs, $1), $1),
              acknowledged_at = CASE WHEN array_append(finished_jobs, $1) @> $2 THEN now() END
        WHERE id = $3 AND acknowledged_at IS NULL`,
      [job, jobsOf(event.name), eventId],
    );
  }
}

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { JobReceipts } from './job-receipts.js';
import { LostJobs } from './lost-jobs.js';
import type { ScheduledJobName } from '#libs/jobs/job-catalogue';
import { type EventJob, JobQueue } from '#libs/jobs/job-queue.port';
import { newId } from '#libs/platform/ids/new-id';
import { OutboxEvent } from '#libs/platform/outbox/outbox-event.entity';
import { anEvent } from '#libs/testing/builders/an-event';
import { testEnvironment } from '#libs/testing/test-environment';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

class RecordingQueue extends JobQueue {
  readonly jobs: EventJob[] = [];
  readonly scheduled: ScheduledJobName[] = [];

  enqueue(jobs: readonly EventJob[]): Promise<void> {
    this.jobs.push(...jobs);
    return Promise.resolve();
  }

  schedule(name: ScheduledJobName): Promise<void> {
    this.scheduled.push(name);
    return Promise.resolve();
  }
}

describe('Jobs that the queue may have lost', () => {
  let test: TestDatabase;
  let database: DataSource;
  let queue: RecordingQueue;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    queue = new RecordingQueue();
    await database.manager.clear(OutboxEvent);
  });

  const oneRound = async () => {
    const lostJobs = new LostJobs(database, queue, testEnvironment());
    await lostJobs.start();
    await lostJobs.onModuleDestroy();
  };

  const relayed = async (name: string, ago: string) => {
    const event = await anEvent(name, newId()).in(database);
    await database.query('UPDATE outbox_event SET relayed_at = now() - $2::interval WHERE id = $1', [
      event.eventId,
      ago,
    ]);
    return event;
  };

  it('are handed over again with the schedule once their event has waited too long', async () => {
    const { eventId, subjectId } = await relayed('need.submit', '2 minutes');
    await relayed('need.submit', '30 seconds');

    await oneRound();

    expect(queue.jobs).toEqual([{ name: 'notification.plan', eventId, subjectId }]);
    expect(queue.scheduled).toContain('calls.close-due');
  });

  it('are not those whose end was signed', async () => {
    const event = await relayed('need.submit', '2 minutes');
    await new JobReceipts(database).sign('notification.plan', event);

    await oneRound();

    expect(queue.jobs).toEqual([]);
    expect(await database.manager.findOneBy(OutboxEvent, { id: event.eventId })).toMatchObject({
      finishedJobs: ['notification.plan'],
      acknowledgedAt: expect.any(Date),
    });
  });

  it('are all handed over, however many', async () => {
    await database.query(
      `INSERT INTO outbox_event (id, name, subject_id, relayed_at)
       SELECT gen_random_uuid(), 'need.submit', gen_random_uuid(), now() - interval '2 minutes' FROM generate_series(1, 1200)`,
    );

    await oneRound();

    expect(new Set(queue.jobs.map(({ eventId }) => eventId)).size).toBe(1_200);
  });
});

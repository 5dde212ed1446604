import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { jobsOf } from './event-subscriptions.js';
import { schedule } from './schedule.js';
import type { EventJobName, ScheduledJobName } from '#libs/jobs/job-catalogue';
import { type EventJob, JobQueue } from '#libs/jobs/job-queue.port';
import { Environment } from '#libs/platform/config/environment';
import { verbsOf } from '#libs/platform/lifecycle/lifecycle';

interface OpenEvent {
  readonly id: string;
  readonly sequence: string;
  readonly name: string;
  readonly subject_id: string;
  readonly finished_jobs: readonly string[];
}

const batchSize = 500;

/**
 * Gives the queue again what it should know and may have lost: the schedule, and the jobs of every event that was
 * relayed a while ago and not acknowledged since. A job that still waits, runs or is kept is added no second time.
 */
@Injectable()
export class LostJobs implements OnModuleDestroy {
  private readonly logger = new Logger(LostJobs.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
    private readonly environment: Environment,
  ) {}

  /** Resolves after the first round, whether or not the queue could be reached. */
  async start(): Promise<void> {
    this.timer = setInterval(() => this.look(), this.environment.jobReconcileMs);
    this.look();
    await this.running;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running = this.running.then(() => this.round()).catch((error: unknown) => this.postpone(error));
  }

  private async round(): Promise<void> {
    for (const name of verbsOf<ScheduledJobName>(schedule)) await this.jobs.schedule(name, schedule[name]);
    for (let after = '0'; ;) {
      const events = await this.openEvents(after);
      const last = events.at(-1);
      if (!last) return;
      await this.jobs.enqueue(events.flatMap(missingJobs));
      after = last.sequence;
    }
  }

  private openEvents(after: string): Promise<OpenEvent[]> {
    return this.database.query(
      `SELECT id, sequence, name, subject_id, finished_jobs FROM outbox_event
        WHERE acknowledged_at IS NULL AND relayed_at < now() - make_interval(secs => $1) AND sequence > $2
        ORDER BY sequence LIMIT $3`,
      [this.environment.jobReconcileMs / 1_000, after, batchSize],
    );
  }

  private postpone(error: unknown): void {
    this.logger.warn(`Lost jobs are looked for later: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function missingJobs({ id, name, subject_id: subjectId, finished_jobs: finished }: OpenEvent): EventJob[] {
  const missing = (job: EventJobName) => !finished.includes(job);
  return jobsOf(name)
    .filter(missing)
    .map((job) => ({ name: job, eventId: id, subjectId }));
}

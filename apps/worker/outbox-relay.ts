import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';

import { jobsOf } from './event-subscriptions.js';
import { JobQueue } from '#libs/jobs/job-queue.port';
import { Environment } from '#libs/platform/config/environment';

interface WaitingEvent {
  readonly id: string;
  readonly name: string;
  readonly subject_id: string;
}

const batchSize = 500;
const pollMs = 1_000;

/**
 * Turns outbox rows into jobs, in order. A row is marked only after its jobs are stored, and a job's id derives from
 * its event, so that a relay killed in between repeats itself without effect and never loses an event. Woken by the
 * NOTIFY of each commit; the poll is for what came while the connection was away.
 */
@Injectable()
export class OutboxRelay implements OnModuleDestroy {
  private readonly logger = new Logger(OutboxRelay.name);
  private listener: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;
  private isAsked = false;

  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
    private readonly environment: Environment,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.wake(), pollMs);
    this.wake();
  }

  /** Relays everything that waits now. */
  async relay(): Promise<void> {
    for (;;) {
      const events = await this.waiting();
      if (events.length === 0) return;
      await this.jobs.enqueue(
        events.flatMap(({ id, name, subject_id }) =>
          jobsOf(name).map((job) => ({ name: job, eventId: id, subjectId: subject_id })),
        ),
      );
      await this.mark(events);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.running;
    await this.listener?.end().catch(() => undefined);
  }

  /** Nothing needs to be acknowledged of an event that starts no job. */
  private async mark(events: readonly WaitingEvent[]): Promise<void> {
    const quiet = events.filter(({ name }) => jobsOf(name).length === 0);
    await this.database.query(
      `UPDATE outbox_event SET relayed_at = now(), acknowledged_at = CASE WHEN id = ANY($2) THEN now() ELSE acknowledged_at END
        WHERE id = ANY($1)`,
      [events.map(({ id }) => id), quiet.map(({ id }) => id)],
    );
  }

  private waiting(): Promise<WaitingEvent[]> {
    return this.database.query(
      'SELECT id, name, subject_id FROM outbox_event WHERE relayed_at IS NULL ORDER BY sequence LIMIT $1',
      [batchSize],
    );
  }

  /** One relay at a time; being woken while one runs starts exactly one more. */
  private wake(): void {
    if (this.isStopped || this.isAsked) return;
    this.isAsked = true;
    this.running = this.running.then(async () => {
      this.isAsked = false;
      try {
        await this.listen();
        await this.relay();
      } catch (error) {
        this.logger.warn(`The outbox waits: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
  }

  private async listen(): Promise<void> {
    if (this.listener || this.isStopped) return;
    const listener = new Client({ connectionString: this.environment.databaseUrl });
    listener.on('error', () => (this.listener = undefined));
    listener.on('end', () => (this.listener = undefined));
    listener.on('notification', () => this.wake());
    await listener.connect();
    await listener.query('LISTEN outbox');
    this.listener = listener;
  }
}

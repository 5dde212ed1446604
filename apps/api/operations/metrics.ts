import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

import { PartsHealthCheck } from '../health/parts-health.js';
import { Queues } from '#libs/jobs/queues';

interface OutboxFigures {
  readonly waiting: number;
  readonly waiting_age: number;
  readonly unacknowledged_age: number;
}

interface MailFigure {
  readonly status: string;
  readonly count: number;
}

/** Seconds; from a read by key to the limit of a statement. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** The figures that tell whether work flows, in the format of Prometheus. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    ...this.named('graphql_request_seconds', 'How long requests took, by operation and outcome.'),
    labelNames: ['operation', 'outcome'],
    buckets,
  });
  private readonly outboxAge = this.gauge('outbox_age_seconds', 'Age of the oldest event that has not become jobs.');
  private readonly outboxWaiting = this.gauge('outbox_waiting', 'Events that have not become jobs.');
  private readonly unacknowledgedAge = this.gauge(
    'outbox_unacknowledged_age_seconds',
    'Age of the oldest event whose jobs have not ended.',
  );
  private readonly mails = this.gauge('mails', 'Mails of the last thirty days, by state.', ['status']);
  private readonly jobs = this.gauge('jobs', 'Jobs in the queues, by state.', ['queue', 'state']);
  private readonly queueAge = this.gauge('queue_age_seconds', 'Age of the oldest job that waits.', ['queue']);
  private readonly parts = this.gauge('part_up', 'Whether a part that we lean on answers.', ['part']);

  constructor(
    private readonly database: DataSource,
    private readonly queues: Queues,
    private readonly health: PartsHealthCheck,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  observeRequest(labels: { readonly operation: string; readonly outcome: 'ok' | 'error' }, seconds: number): void {
    this.requests.observe(labels, seconds);
  }

  /** Every figure now. What a part that is away would tell is left out. */
  async text(): Promise<string> {
    const parts = await this.health.look();
    for (const [part, isUp] of Object.entries(parts)) this.parts.set({ part }, isUp ? 1 : 0);
    if (parts.database) await this.readDatabase();
    if (parts.queue) for (const queue of this.queues.all()) await this.readQueue(queue);
    else this.forgetQueues();
    return this.registry.metrics();
  }

  private async readDatabase(): Promise<void> {
    const [outbox] = await this.database.query<OutboxFigures[]>(
      `SELECT count(*) FILTER (WHERE relayed_at IS NULL)::int AS waiting,
              coalesce(extract(epoch FROM now() - min(occurred_at) FILTER (WHERE relayed_at IS NULL)), 0)::float AS waiting_age,
              coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::float AS unacknowledged_age
         FROM outbox_event WHERE acknowledged_at IS NULL`,
    );
    this.outboxWaiting.set(outbox?.waiting ?? 0);
    this.outboxAge.set(outbox?.waiting_age ?? 0);
    this.unacknowledgedAge.set(outbox?.unacknowledged_age ?? 0);
    const mails = await this.database.query<MailFigure[]>(
      "SELECT status, count(*)::int AS count FROM notification WHERE created_at > now() - interval '30 days' GROUP BY status",
    );
    this.mails.reset();
    this.mails.set({ status: 'FAILED' }, 0);
    for (const { status, count } of mails) this.mails.set({ status }, count);
  }

  private async readQueue(queue: ReturnType<Queues['of']>): Promise<void> {
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    for (const [state, count] of Object.entries(counts)) this.jobs.set({ queue: queue.name, state }, count);
    const [oldest] = await queue.getJobs(['waiting'], 0, 0, true);
    this.queueAge.set({ queue: queue.name }, oldest ? secondsSince(oldest.timestamp) : 0);
  }

  private forgetQueues(): void {
    this.jobs.reset();
    this.queueAge.reset();
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ ...this.named(name, help), labelNames });
  }

  private named(name: string, help: string) {
    return { name: `passerelle_${name}`, help, registers: [this.registry] };
  }
}

/** Queues stamp their jobs with the clock of the machine that added them. */
function secondsSince(timestamp: number): number {
  return Math.max(0, (performance.timeOrigin + performance.now() - timestamp) / 1_000);
}

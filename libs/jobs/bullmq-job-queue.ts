import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Queue } from 'bullmq';

import { jobCatalogue, type QueueName, queueNames, type ScheduledJobName } from '#libs/jobs/job-catalogue';
import { type EventJob, JobQueue } from '#libs/jobs/job-queue.port';
import { QueueBackend } from '#libs/jobs/queue-backend';
import { Environment } from '#libs/platform/config/environment';

/** Finished jobs are kept for a day (failed ones for a month), so that a repeated hand-over finds them and adds nothing. */
const kept = { removeOnComplete: { age: 24 * 3600, count: 10_000 }, removeOnFail: { age: 30 * 24 * 3600 } };

@Injectable()
export class BullmqJobQueue extends JobQueue implements OnModuleDestroy {
  private readonly logger = new Logger(BullmqJobQueue.name);
  private readonly queues: ReadonlyMap<QueueName, Queue>;

  constructor(
    private readonly backend: QueueBackend,
    private readonly environment: Environment,
  ) {
    super();
    this.queues = new Map(queueNames.map((name) => [name, this.open(name)]));
  }

  async enqueue(jobs: readonly EventJob[]): Promise<void> {
    for (const [name, queue] of this.queues) {
      const ofQueue = jobs.filter((job) => jobCatalogue[job.name].queue === name);
      if (ofQueue.length > 0) await queue.addBulk(ofQueue.map((job) => this.toBullmq(job)));
    }
  }

  async schedule(name: ScheduledJobName, everyMs: number): Promise<void> {
    const queue = this.queues.get(jobCatalogue[name].queue);
    if ((await queue?.getJobScheduler(name))?.every === everyMs) return;
    await queue?.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: { ...kept, attempts: 1 } });
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private open(name: QueueName): Queue {
    const queue = this.backend.openQueue(name);
    queue.on('error', (error) => this.logger.warn(`Queue ${name}: ${error.message}`));
    return queue;
  }

  private toBullmq({ name, eventId, subjectId }: EventJob) {
    const { attempts } = jobCatalogue[name];
    const backoff = { type: 'exponential', delay: this.environment.jobRetryDelayMs };
    return { name, data: { eventId, subjectId }, opts: { ...kept, attempts, backoff, jobId: `${eventId}-${name}` } };
  }
}

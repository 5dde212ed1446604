import { Injectable } from '@nestjs/common';

import { jobCatalogue, queueNames, type ScheduledJobName } from '#libs/jobs/job-catalogue';
import { type EventJob, JobQueue } from '#libs/jobs/job-queue.port';
import { Queues } from '#libs/jobs/queues';
import { Environment } from '#libs/platform/config/environment';

/** Finished jobs are kept for a day (failed ones for a month), so that a repeated hand-over finds them and adds nothing. */
const kept = { removeOnComplete: { age: 24 * 3600, count: 10_000 }, removeOnFail: { age: 30 * 24 * 3600 } };

@Injectable()
export class BullmqJobQueue extends JobQueue {
  constructor(
    private readonly queues: Queues,
    private readonly environment: Environment,
  ) {
    super();
  }

  async enqueue(jobs: readonly EventJob[]): Promise<void> {
    for (const name of queueNames) {
      const ofQueue = jobs.filter((job) => jobCatalogue[job.name].queue === name);
      if (ofQueue.length > 0) await this.queues.of(name).addBulk(ofQueue.map((job) => this.toBullmq(job)));
    }
  }

  async schedule(name: ScheduledJobName, everyMs: number): Promise<void> {
    const queue = this.queues.of(jobCatalogue[name].queue);
    if ((await queue.getJobScheduler(name))?.every === everyMs) return;
    await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: { ...kept, attempts: 1 } });
  }

  private toBullmq({ name, eventId, subjectId }: EventJob) {
    const { attempts } = jobCatalogue[name];
    const backoff = { type: 'exponential', delay: this.environment.jobRetryDelayMs };
    return { name, data: { eventId, subjectId }, opts: { ...kept, attempts, backoff, jobId: `${eventId}-${name}` } };
  }
}

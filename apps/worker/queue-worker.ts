import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Job, UnrecoverableError, type Worker } from 'bullmq';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';

import { JobHandlers } from './job-handlers.js';
import { isJobName, jobCatalogue, type JobName, type QueueName, queueNames } from '#libs/jobs/job-catalogue';
import { QueueBackend } from '#libs/jobs/queue-backend';
import { Environment } from '#libs/platform/config/environment';
import { DomainError } from '#libs/platform/errors/domain-error';

/** Matching keeps a processor busy; mails mostly wait for the mail server. */
const concurrency: Readonly<Record<QueueName, number>> = { matching: 1, mail: 5, default: 4 };

/** A worker that dies again and again with the same job gives that job up, and the queue goes on. */
const maxStalledCount = 3;

/** Runs jobs: one BullMQ worker per queue, payloads checked on arrival, refusals never tried again. */
@Injectable()
export class QueueWorker implements OnModuleDestroy {
  private readonly logger = new Logger(QueueWorker.name);
  private workers: Worker[] = [];

  constructor(
    private readonly backend: QueueBackend,
    private readonly handlers: JobHandlers,
    private readonly environment: Environment,
  ) {}

  start(): void {
    this.workers = queueNames.map((name) => this.open(name));
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private open(name: QueueName): Worker {
    const worker = this.backend.openWorker(name, (job) => this.run(job), {
      concurrency: concurrency[name],
      lockDuration: this.environment.jobLockMs,
      stalledInterval: this.environment.jobStalledCheckMs,
      maxStalledCount,
    });
    worker.on('error', (error) => this.logger.warn(`Queue ${name}: ${error.message}`));
    worker.on('failed', (job, error) => this.logger.error(`${job?.name} ${job?.id} failed: ${error.message}`));
    return worker;
  }

  private async run(job: Job): Promise<void> {
    if (!isJobName(job.name)) throw new UnrecoverableError(`No such job: ${job.name}`);
    try {
      await this.handlers.run(job.name, await validPayload(job.name, job.data));
    } catch (error) {
      throw isWorthTryingAgain(error)
        ? error
        : new UnrecoverableError(error instanceof Error ? error.message : String(error));
    }
  }
}

async function validPayload(name: JobName, data: unknown): Promise<object> {
  const payload = plainToInstance<object, unknown>(jobCatalogue[name].payload, data);
  const errors = await validate(payload, { forbidUnknownValues: false });
  if (errors.length > 0)
    throw new UnrecoverableError(`Bad payload: ${errors.map(({ property }) => property).join(', ')}`);
  return payload;
}

/** A refusal stays one however often it is asked; an outage or a surprise may pass. */
function isWorthTryingAgain(error: unknown): boolean {
  if (error instanceof UnrecoverableError) return false;
  return !(error instanceof DomainError) || error.kind === 'unavailable';
}

import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Job, UnrecoverableError, type Worker } from 'bullmq';
import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';

import { AbandonedJobs } from './abandoned-jobs.js';
import { JobHandlers } from './job-handlers.js';
import { JobReceipts } from './job-receipts.js';
import {
  EmptyPayload,
  EventPayload,
  isEventJobName,
  isJobName,
  type JobName,
  type QueueName,
  queueNames,
} from '#libs/jobs/job-catalogue';
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
  private workers: Worker<object>[] = [];

  constructor(
    private readonly backend: QueueBackend,
    private readonly handlers: JobHandlers,
    private readonly abandonedJobs: AbandonedJobs,
    private readonly receipts: JobReceipts,
    private readonly environment: Environment,
  ) {}

  start(): void {
    this.workers = queueNames.map((name) => this.open(name));
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private open(name: QueueName): Worker<object> {
    const worker = this.backend.openWorker(name, (job) => this.run(job), {
      concurrency: concurrency[name],
      lockDuration: this.environment.jobLockMs,
      stalledInterval: this.environment.jobStalledCheckMs,
      maxStalledCount,
    });
    worker.on('error', (error) => this.logger.warn(`Queue ${name}: ${error.message}`));
    worker.on('failed', (job, error) => void this.afterFailure(job, error));
    return worker;
  }

  /** `finishedOn` stands only on a job that is not tried again. */
  private async afterFailure(job: Job<object> | undefined, error: Error): Promise<void> {
    this.logger.error(`${job?.name} ${job?.id} failed: ${error.message}`);
    if (!job?.finishedOn || !isEventJobName(job.name)) return;
    try {
      const payload = await validPayload(EventPayload, job.data);
      await this.abandonedJobs.abandon(job.name, payload, error.message);
      await this.receipts.sign(job.name, payload);
    } catch (failure) {
      this.logger.error(`${job.name} ${job.id} could not be abandoned: ${String(failure)}`);
    }
  }

  private async run(job: Job<object>): Promise<void> {
    if (!isJobName(job.name)) throw new UnrecoverableError(`No such job: ${job.name}`);
    try {
      await this.handle(job.name, job.data);
    } catch (error) {
      throw isWorthTryingAgain(error)
        ? error
        : new UnrecoverableError(error instanceof Error ? error.message : String(error));
    }
  }

  private async handle(name: JobName, data: object): Promise<void> {
    if (!isEventJobName(name)) return this.handlers.run(name, new EmptyPayload());
    const payload = await validPayload(EventPayload, data);
    await this.handlers.run(name, payload);
    await this.receipts.sign(name, payload);
  }
}

async function validPayload<Payload extends object>(type: ClassConstructor<Payload>, data: object): Promise<Payload> {
  const payload = plainToInstance(type, data);
  const errors = await validate(payload, { forbidUnknownValues: false });
  const properties = errors.map(({ property }) => property).join(', ');
  if (errors.length > 0) throw new UnrecoverableError(`Bad payload: ${properties}`);
  return payload;
}

/** A refusal stays one however often it is asked; an outage or a surprise may pass. */
function isWorthTryingAgain(error: unknown): boolean {
  if (error instanceof UnrecoverableError) return false;
  return !(error instanceof DomainError) || error.kind === 'unavailable';
}

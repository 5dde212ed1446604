import { type DynamicModule, Module } from '@nestjs/common';

import { AbandonedJobs } from './abandoned-jobs.js';
import { JobHandlers } from './job-handlers.js';
import { JobReceipts } from './job-receipts.js';
import { LostJobs } from './lost-jobs.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueueWorker } from './queue-worker.js';
import { personalData } from './personal-data.js';
import { CallsModule } from '#libs/calls/calls.module';
import { ComplianceJobsModule } from '#libs/compliance/compliance.module';
import { JobsModule } from '#libs/jobs/jobs.module';
import type { Environment } from '#libs/platform/config/environment';
import { EnvironmentModule } from '#libs/platform/config/environment.module';
import { dataSourceOptions } from '#libs/platform/database/data-source-options';
import { DatabaseModule } from '#libs/platform/database/database.module';
import { MatchingRunsModule } from '#libs/matching-runs/matching-runs.module';
import { NotificationsModule } from '#libs/notifications/notifications.module';
import { SchoolsModule } from '#libs/schools/schools.module';
import { entities } from '#migrations/entities';

/** A job may work longer than a request, and nobody watches it. */
const databaseLimits = { statementTimeoutMs: 60_000, idleTransactionTimeoutMs: 60_000 };

/** The contexts without their GraphQL edge, the queues, and the relay of the outbox. */
@Module({})
export class WorkerModule {
  static configuredBy(environment: Environment): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        EnvironmentModule.of(environment),
        DatabaseModule.connectedBy(dataSourceOptions(environment.databaseUrl, entities, databaseLimits)),
        JobsModule,
        CallsModule,
        SchoolsModule,
        MatchingRunsModule,
        NotificationsModule,
        ComplianceJobsModule.over(personalData),
      ],
      providers: [JobHandlers, AbandonedJobs, JobReceipts, QueueWorker, OutboxRelay, LostJobs],
    };
  }
}

import { Module } from '@nestjs/common';

import { BullmqJobQueue } from '#libs/jobs/bullmq-job-queue';
import { JobQueue } from '#libs/jobs/job-queue.port';
import { QueueBackend } from '#libs/jobs/queue-backend';
import { Queues } from '#libs/jobs/queues';
import { Environment } from '#libs/platform/config/environment';

@Module({
  providers: [
    {
      provide: QueueBackend,
      useFactory: (environment: Environment) => new QueueBackend(environment),
      inject: [Environment],
    },
    Queues,
    { provide: JobQueue, useClass: BullmqJobQueue },
  ],
  exports: [QueueBackend, Queues, JobQueue],
})
export class JobsModule {}

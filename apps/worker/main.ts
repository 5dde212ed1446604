import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';

import { OutboxRelay } from './outbox-relay.js';
import { QueueWorker } from './queue-worker.js';
import { schedule } from './schedule.js';
import { WorkerModule } from './worker.module.js';
import type { ScheduledJobName } from '#libs/jobs/job-catalogue';
import { JobQueue } from '#libs/jobs/job-queue.port';
import { endWithParent } from '#libs/platform/config/end-with-parent';
import { environmentOrExit } from '#libs/platform/config/environment-or-exit';
import { verbsOf } from '#libs/platform/lifecycle/lifecycle';
import { PinoLogger } from '#libs/platform/logging/pino-logger';

const environment = environmentOrExit();
const logger = new PinoLogger(environment.logLevel, 'worker');
const app = await NestFactory.createApplicationContext(WorkerModule.configuredBy(environment), { logger });
app.enableShutdownHooks();
endWithParent();

app.get(QueueWorker).start();
const jobs = app.get(JobQueue);
for (const name of verbsOf<ScheduledJobName>(schedule)) await jobs.schedule(name, schedule[name]);
app.get(OutboxRelay).start();
logger.log('The worker is ready', 'Worker');
process.send?.('ready');

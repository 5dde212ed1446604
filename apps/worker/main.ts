import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';

import { LostJobs } from './lost-jobs.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueueWorker } from './queue-worker.js';
import { WorkerModule } from './worker.module.js';
import { endWithParent } from '#libs/platform/config/end-with-parent';
import { environmentOrExit } from '#libs/platform/config/environment-or-exit';
import { PinoLogger } from '#libs/platform/logging/pino-logger';
import { endWhenBlocked } from '#libs/platform/shutdown/end-when-blocked';
import { endWithin } from '#libs/platform/shutdown/end-within';

const environment = environmentOrExit();
const logger = new PinoLogger(environment.logLevel, 'worker');
const app = await NestFactory.createApplicationContext(WorkerModule.configuredBy(environment), { logger });
app.enableShutdownHooks(undefined, { useProcessExit: true });
endWithin(9_000, logger);
endWithParent();
endWhenBlocked(environment.workerBlockedMs, 'worker');

app.get(QueueWorker).start();
app.get(OutboxRelay).start();
await app.get(LostJobs).start();
logger.log('The worker is ready', 'Worker');
process.send?.('ready');

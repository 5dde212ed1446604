import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { ApiModule } from './api.module.js';
import { serveUnsubscribe } from './notifications/serve-unsubscribe.js';
import { AllowedOrigins } from './cross-origin.js';
import { serveSubscriptions } from './graphql/serve-subscriptions.js';
import { hardenHttp, httpAdapter } from './http-server.js';
import { serveQueueDashboard } from './operations/queue-dashboard.js';
import { serveExplorer } from './serve-explorer.js';
import { serveSchema } from './serve-schema.js';
import { endWithParent } from '#libs/platform/config/end-with-parent';
import { environmentOrExit } from '#libs/platform/config/environment-or-exit';
import { PinoLogger } from '#libs/platform/logging/pino-logger';
import { endWithin } from '#libs/platform/shutdown/end-within';

const environment = environmentOrExit();
const logger = new PinoLogger(environment.logLevel, 'api');
const module = ApiModule.configuredBy(environment);
const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(environment), { logger });
app.enableShutdownHooks(undefined, { useProcessExit: true });
endWithin(9_000, logger);
endWithParent();
const origins = new AllowedOrigins(environment);
hardenHttp(app, origins);
serveSubscriptions(app, origins);
serveSchema(app);
serveExplorer(app, environment);
serveUnsubscribe(app);
await serveQueueDashboard(app);

await app.listen(environment.port, environment.host);
logger.log(`The api listens on ${await app.getUrl()}`, 'Api');
process.send?.(await app.getUrl());

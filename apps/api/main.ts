import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

import { ApiModule } from './api.module.js';
import { serveSchema } from './serve-schema.js';
import { endWithParent } from '#libs/platform/config/end-with-parent';
import { environmentOrExit } from '#libs/platform/config/environment-or-exit';
import { PinoLogger } from '#libs/platform/logging/pino-logger';

const environment = environmentOrExit();
const logger = new PinoLogger(environment.logLevel, 'api');
const adapter = new FastifyAdapter({ bodyLimit: 8_000_000, requestTimeout: 30_000 });
const app = await NestFactory.create<NestFastifyApplication>(ApiModule.configuredBy(environment), adapter, { logger });
app.enableShutdownHooks();
endWithParent();
serveSchema(app);

await app.listen(environment.port, '127.0.0.1');
logger.log(`The api listens on ${await app.getUrl()}`, 'Api');
process.send?.(await app.getUrl());

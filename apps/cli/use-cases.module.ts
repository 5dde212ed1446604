import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';

import { CallsModule } from '#libs/calls/calls.module';
import { IdentityModule } from '#libs/identity/identity.module';
import { MatchingRunsModule } from '#libs/matching-runs/matching-runs.module';
import { MentorsModule } from '#libs/mentors/mentors.module';
import { NotificationsModule } from '#libs/notifications/notifications.module';
import type { Environment } from '#libs/platform/config/environment';
import { EnvironmentModule } from '#libs/platform/config/environment.module';
import { dataSourceOptions } from '#libs/platform/database/data-source-options';
import { DatabaseModule } from '#libs/platform/database/database.module';
import { PinoLogger } from '#libs/platform/logging/pino-logger';
import { ProjectsModule } from '#libs/projects/projects.module';
import { SchoolsModule } from '#libs/schools/schools.module';
import { entities } from '#migrations/entities';

const contexts = [
  IdentityModule,
  CallsModule,
  ProjectsModule,
  SchoolsModule,
  MentorsModule,
  MatchingRunsModule,
  NotificationsModule,
];

/** The use cases of every context, for the commands of an installation. */
@Module({})
class UseCasesModule {
  static configuredBy(environment: Environment): DynamicModule {
    const database = DatabaseModule.connectedBy(dataSourceOptions(environment.databaseUrl, entities, { poolSize: 4 }));
    return { module: UseCasesModule, imports: [EnvironmentModule.of(environment), database, ...contexts] };
  }
}

/** Opens the use cases for the time of one piece of work. */
export async function withUseCases<Result>(
  environment: Environment,
  work: (useCases: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const logger = new PinoLogger('error', 'cli');
  const useCases = await NestFactory.createApplicationContext(UseCasesModule.configuredBy(environment), { logger });
  try {
    return await work(useCases);
  } finally {
    await useCases.close();
  }
}

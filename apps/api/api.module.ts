import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';

import { AuthModule } from './auth/auth.module.js';
import { SessionGuard } from './auth/session.guard.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { inputValidation } from './graphql/input-validation.js';
import { ToldErrorsFilter } from './graphql/told-errors.filter.js';
import { UserErrorsInterceptor } from './graphql/user-errors.interceptor.js';
import { RunProgressStream } from './matching-runs/run-progress-stream.js';
import { NodeFinders } from './node/node-finders.js';
import { OperationsModule } from './operations/operations.module.js';
import { resolvers } from './resolvers.js';
import { CallsModule } from '#libs/calls/calls.module';
import { ComplianceModule } from '#libs/compliance/compliance.module';
import { IdentityModule } from '#libs/identity/identity.module';
import { MatchingRunsModule } from '#libs/matching-runs/matching-runs.module';
import { MentorsModule } from '#libs/mentors/mentors.module';
import { NotificationsModule } from '#libs/notifications/notifications.module';
import type { Environment } from '#libs/platform/config/environment';
import { EnvironmentModule } from '#libs/platform/config/environment.module';
import { type DatabaseLimits, dataSourceOptions } from '#libs/platform/database/data-source-options';
import { DatabaseModule } from '#libs/platform/database/database.module';
import { ProjectsModule } from '#libs/projects/projects.module';
import { SchoolsModule } from '#libs/schools/schools.module';
import { entities } from '#migrations/entities';

function databaseLimits(environment: Environment): DatabaseLimits {
  return {
    poolSize: environment.databasePoolSize,
    acquireTimeoutMs: environment.databaseAcquireTimeoutMs,
    statementTimeoutMs: environment.databaseStatementTimeoutMs,
    idleTransactionTimeoutMs: environment.databaseStatementTimeoutMs,
  };
}

/** The contexts behind their GraphQL edge: everybody signed in unless public, every input checked. */
@Module({})
export class ApiModule {
  static configuredBy(environment: Environment): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        EnvironmentModule.of(environment),
        DatabaseModule.connectedBy(dataSourceOptions(environment.databaseUrl, entities, databaseLimits(environment))),
        graphqlModule(),
        AuthModule,
        IdentityModule,
        CallsModule,
        ProjectsModule,
        MentorsModule,
        SchoolsModule,
        MatchingRunsModule,
        NotificationsModule,
        ComplianceModule,
        OperationsModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: UserErrorsInterceptor },
        { provide: APP_FILTER, useClass: ToldErrorsFilter },
        { provide: APP_PIPE, useValue: inputValidation },
        NodeFinders,
        RunProgressStream,
        ...resolvers,
      ],
    };
  }
}

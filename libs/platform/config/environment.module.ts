import { type DynamicModule, Global, Module } from '@nestjs/common';

import { Environment } from '#libs/platform/config/environment';

/** The validated environment, for every module of a process. */
@Global()
@Module({})
export class EnvironmentModule {
  static of(environment: Environment): DynamicModule {
    return {
      module: EnvironmentModule,
      providers: [{ provide: Environment, useValue: environment }],
      exports: [Environment],
    };
  }
}

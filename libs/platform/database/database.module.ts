import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';

import { UnitOfWork } from '#libs/platform/database/unit-of-work';

/** The connection pool and the unit of work, for every module of a process. */
@Global()
@Module({ providers: [UnitOfWork], exports: [UnitOfWork] })
export class DatabaseModule {
  static connectedBy(options: DataSourceOptions): DynamicModule {
    return { module: DatabaseModule, global: true, imports: [TypeOrmModule.forRoot({ ...options, retryAttempts: 3 })] };
  }
}

import type { DataSourceOptions, MixedList } from 'typeorm';

import { SnakeCaseNaming } from '#libs/platform/database/snake-case-naming';

type Entities = MixedList<new () => unknown>;

/** One way to reach PostgreSQL, for the processes, the migrations and the tests. Times are stored in UTC. */
export function dataSourceOptions(url: string, entities: Entities, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    // TypeORM's own type of entities says any Function.
    entities: entities as never,
    namingStrategy: new SnakeCaseNaming(),
    poolSize,
    connectTimeoutMS: 5_000,
    extra: { statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 },
  };
}

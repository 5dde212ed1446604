import type { DataSourceOptions, MixedList } from 'typeorm';

import { SnakeCaseNaming } from '#libs/platform/database/snake-case-naming';

type Entities = MixedList<new () => unknown>;

/** How much of the database a process may take, and for how long; 0 is for ever. */
export interface DatabaseLimits {
  readonly poolSize?: number;
  /** How long a caller waits for a free connection (ms). */
  readonly acquireTimeoutMs?: number;
  readonly statementTimeoutMs?: number;
  /** How long a transaction may stand open without a statement (ms). */
  readonly idleTransactionTimeoutMs?: number;
}

/** One way to reach PostgreSQL, for the processes, the migrations and the tests. Times are stored in UTC. */
export function dataSourceOptions(url: string, entities: Entities, limits: DatabaseLimits = {}): DataSourceOptions {
  const { poolSize = 10, acquireTimeoutMs = 5_000, statementTimeoutMs = 0, idleTransactionTimeoutMs = 0 } = limits;
  return {
    type: 'postgres',
    url,
    // TypeORM's own type of entities says any Function.
    entities: entities as never,
    namingStrategy: new SnakeCaseNaming(),
    poolSize,
    connectTimeoutMS: acquireTimeoutMs,
    extra: { statement_timeout: statementTimeoutMs, idle_in_transaction_session_timeout: idleTransactionTimeoutMs },
  };
}

import type { DataSource, Logger } from 'typeorm';

/** How many SQL statements an act sends, transactions included. */
export async function statementsOf(database: DataSource, act: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const silent = () => undefined;
  const counter: Logger = {
    logQuery: () => void (count += 1),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  const { logger } = database;
  database.logger = counter;
  try {
    await act();
  } finally {
    database.logger = logger;
  }
  return count;
}

import { createDataSource } from '#migrations/data-source';

/** Any number: two installations that start at once on one database migrate one after the other. */
const migrationLock = 4_104_172;

/** Brings the database up to date. Each migration is one transaction; a second caller waits, then finds nothing to do. */
export async function migrate(databaseUrl: string): Promise<void> {
  const dataSource = await createDataSource(databaseUrl, { poolSize: 2 }).initialize();
  const session = dataSource.createQueryRunner();
  try {
    await session.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await session.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await session.release();
    await dataSource.destroy();
  }
}

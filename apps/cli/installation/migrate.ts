import { CommandError } from '../command-error.js';
import { createDataSource } from '#migrations/data-source';
import { migrations } from '#migrations/migrations';

/** Any number: two installations that start at once on one database migrate one after the other. */
const migrationLock = 4_104_172;

/**
 * Brings the database up to date, or to one migration by its name. Each migration is one transaction; a second caller
 * waits, then finds nothing to do. Throws a CommandError for a migration that this version does not know.
 */
export async function migrate(databaseUrl: string, { upTo }: { readonly upTo?: string } = {}): Promise<void> {
  const ordered = migrations.toSorted((left, right) => timeOf(left) - timeOf(right));
  const last = upTo === undefined ? ordered.length - 1 : ordered.findIndex(({ name }) => name === upTo);
  if (last === -1) throw new CommandError(`This version does not know the migration ${upTo}: take a later one.`);

  const dataSource = createDataSource(databaseUrl, { poolSize: 2 });
  dataSource.setOptions({ migrations: ordered.slice(0, last + 1) });
  await dataSource.initialize();
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

/** The number that ends the name of a migration gives its place. */
function timeOf({ name }: { readonly name: string }): number {
  return Number(name.slice(-13));
}

import { randomBytes } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { createDataSource } from '#migrations/data-source';
import { inMaintenance, type TemplateDatabase, urlOfDatabase } from './template-database.js';

export type TestDatabase = {
  /** Connected to a migrated, empty database that belongs to this suite alone. */
  readonly dataSource: DataSource;
  readonly url: string;
  /** Disconnects and drops the database. */
  close(): Promise<void>;
};

/** Any number: it names the queue in which suites wait for their turn to copy the template. */
const copyingLock = 7_283_465;

/** A database for one suite: open it in beforeAll, close it in afterAll. A copy takes about 0.1 s. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { maintenanceUrl, template, prefix } = templateOfThisRun();
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  const url = urlOfDatabase(maintenanceUrl, name);

  // A template can be copied by one connection at a time; without the lock, others fail instead of waiting.
  await inMaintenance(maintenanceUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [copyingLock]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });

  const dataSource = await createDataSource(url).initialize();
  return { dataSource, url, close: () => closeAndDrop(dataSource, maintenanceUrl, name) };
}

/** Left in the environment by the global setup of the `db` project. */
function templateOfThisRun(): TemplateDatabase {
  const { TEST_DATABASE_URL, TEST_DATABASE_TEMPLATE, TEST_DATABASE_PREFIX } = process.env;
  if (!TEST_DATABASE_URL || !TEST_DATABASE_TEMPLATE || !TEST_DATABASE_PREFIX) {
    throw new Error('openTestDatabase works in specs of the db project only: name the file *.db.spec.ts');
  }
  return { maintenanceUrl: TEST_DATABASE_URL, template: TEST_DATABASE_TEMPLATE, prefix: TEST_DATABASE_PREFIX };
}

async function closeAndDrop(dataSource: DataSource, maintenanceUrl: string, name: string): Promise<void> {
  if (dataSource.isInitialized) await dataSource.destroy();
  await inMaintenance(maintenanceUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

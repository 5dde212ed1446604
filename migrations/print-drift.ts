import { createDataSource } from '#migrations/data-source';

/**
 * Prints the SQL that would bring the migrated database at DATABASE_URL to what the entities say: the draft of the
 * next migration, and nothing when none is missing.
 */
const dataSource = createDataSource(process.env['DATABASE_URL'] ?? '');
await dataSource.initialize();
await dataSource.runMigrations();
const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
for (const { query } of upQueries) process.stdout.write(`${query};\n`);
process.stdout.write('-- down\n');
for (const { query } of [...downQueries].reverse()) process.stdout.write(`${query};\n`);
await dataSource.destroy();

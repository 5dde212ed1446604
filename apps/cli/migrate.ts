import 'reflect-metadata';

import { CommandError } from './command-error.js';
import { migrate } from './installation/migrate.js';
import { runCommand } from './run-command.js';

/** `npm run migrate`: brings the database at DATABASE_URL up to date, before a new version of api and worker starts. */
async function migrateDatabase(): Promise<number> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl)
    throw new CommandError('Name the database in DATABASE_URL. The embedded one is migrated by npm start.');
  await migrate(databaseUrl);
  process.stdout.write('The database is up to date.\n');
  return 0;
}

await runCommand(migrateDatabase);

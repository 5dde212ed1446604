import 'reflect-metadata';

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { Client } from 'pg';

import { writeBackup } from './backup/backup-file.js';
import { withDatabase } from './backup/with-database.js';
import { dumpDatabase } from './backup/dump-database.js';
import { CommandError } from './command-error.js';
import { runCommand } from './run-command.js';

/** `npm run backup -- FILE`: everything that the installation knows, in one file, while it runs or while it is stopped. */
async function backup(): Promise<number> {
  const [file] = parseArgs({ allowPositionals: true }).positionals;
  if (!file) throw new CommandError('Name the file to write: npm run backup -- passerelle.backup.gz');

  await withDatabase(async (databaseUrl) => {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      await writeBackup(resolve(file), dumpDatabase(client));
    } catch (error) {
      throw isTaken(error) ? new CommandError(`${file} exists already, and is not overwritten.`) : error;
    } finally {
      await client.end();
    }
  });
  process.stdout.write(`${file} holds the backup. It holds personal data: keep it as safe as the database.\n`);
  return 0;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

await runCommand(backup);

import { Client } from 'pg';

import { type BackupRow, isHeader, readBackup } from './backup-file.js';
import { loadRows } from './load-database.js';
import { quietThePast, type Quieted } from './quiet-the-past.js';
import { CommandError } from '../command-error.js';
import { migrate } from '../installation/migrate.js';

export interface Restored extends Quieted {
  readonly rows: number;
  readonly takenAt: string;
}

/**
 * Loads a backup into a database without people, all or nothing: migrated to where the backup stands, filled, then
 * migrated on. Throws a CommandError for a database in use, a damaged file, or a backup of a later version.
 */
export async function restoreBackup(databaseUrl: string, file: string): Promise<Restored> {
  const parts = readBackup(file);
  const first = await parts.next();
  if (first.done || !isHeader(first.value)) throw new CommandError(`${file} is empty.`);
  const { migration, takenAt } = first.value;
  await migrate(databaseUrl, { upTo: migration });

  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await refuseInUse(client, migration);
    await client.query('BEGIN');
    const rows = await loadRows(client, rowsOf(parts));
    const quieted = await quietThePast(client);
    await client.query('COMMIT');
    await migrate(databaseUrl);
    return { rows, takenAt, ...quieted };
  } finally {
    await client.end();
  }
}

async function refuseInUse(client: Client, migration: string): Promise<void> {
  const { rows } = await client.query<{ people: number; last: string }>(
    'SELECT (SELECT count(*)::int FROM app_user) AS people, (SELECT name FROM migrations ORDER BY id DESC LIMIT 1) AS last',
  );
  const [found] = rows;
  if (found && found.people > 0)
    throw new CommandError('This database has people in it. A backup is restored into an empty one.');
  if (found?.last !== migration)
    throw new CommandError(`The database is further than the backup (${migration}): give an empty one.`);
}

async function* rowsOf(parts: AsyncIterable<unknown>): AsyncGenerator<BackupRow> {
  for await (const part of parts) if (isRow(part)) yield part;
}

function isRow(part: unknown): part is BackupRow {
  return typeof part === 'object' && part !== null && 'json' in part;
}

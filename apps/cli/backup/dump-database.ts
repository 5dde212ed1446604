import type { Client } from 'pg';

import type { BackupHeader } from './backup-file.js';

const rowsPerFetch = 500;

/** Every row of every table, as the lines of a backup, all from one instant however long it takes. */
export async function* dumpDatabase(client: Client): AsyncGenerator<string> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  yield `${JSON.stringify(await headerOf(client))}\n`;
  let count = 0;
  for (const table of await tablesOf(client)) {
    await client.query(
      `DECLARE rows CURSOR FOR SELECT row_to_json(t)::text AS json FROM ${client.escapeIdentifier(table)} t`,
    );
    for (;;) {
      const { rows } = await client.query<{ json: string }>(`FETCH ${rowsPerFetch} FROM rows`);
      if (rows.length === 0) break;
      count += rows.length;
      yield rows.map(({ json }) => `${table} ${json}\n`).join('');
    }
    await client.query('CLOSE rows');
  }
  await client.query('COMMIT');
  yield `= ${count}\n`;
}

/** The tables of the product; those of the queue hold nothing that the outbox could not give again. */
export async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY tablename",
  );
  return rows.map(({ name }) => name);
}

async function headerOf(client: Client): Promise<BackupHeader> {
  const { rows } = await client.query<{ migration: string; taken_at: string }>(
    'SELECT name AS migration, now()::text AS taken_at FROM migrations ORDER BY id DESC LIMIT 1',
  );
  const [row] = rows;
  if (!row) throw new Error('The database was never migrated');
  return { format: 'passerelle-backup-1', takenAt: row.taken_at, migration: row.migration };
}

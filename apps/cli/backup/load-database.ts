import type { Client } from 'pg';

import type { BackupRow } from './backup-file.js';
import { tablesOf } from './dump-database.js';

const rowsPerInsert = 500;

interface Constraint {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Loads the rows of a backup into empty tables, inside the caller's transaction. Foreign keys are taken off meanwhile
 * and put back, which checks every row anew; triggers rest; sequences go on after the highest number.
 */
export async function loadRows(client: Client, rows: AsyncIterable<BackupRow>): Promise<number> {
  const tables = await tablesOf(client);
  const keys = await foreignKeys(client);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const table of tables) {
    await client.query(`ALTER TABLE ${client.escapeIdentifier(table)} DISABLE TRIGGER USER`);
    await client.query(`DELETE FROM ${client.escapeIdentifier(table)}`);
  }

  let count = 0;
  for await (const { table, batch } of batchesOf(rows)) {
    if (!tables.includes(table)) throw new Error(`The backup has a table that the database has not: ${table}`);
    await insert(client, table, batch);
    count += batch.length;
  }

  for (const table of tables) await client.query(`ALTER TABLE ${client.escapeIdentifier(table)} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
  await continueSequences(client);
  return count;
}

async function* batchesOf(rows: AsyncIterable<BackupRow>) {
  let table = '';
  let batch: string[] = [];
  for await (const row of rows) {
    if (batch.length > 0 && (row.table !== table || batch.length === rowsPerInsert)) {
      yield { table, batch };
      batch = [];
    }
    table = row.table;
    batch.push(row.json);
  }
  if (batch.length > 0) yield { table, batch };
}

async function insert(client: Client, table: string, batch: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const columns = rows[0]?.columns ?? '';
  const name = client.escapeIdentifier(table);
  await client.query(
    `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1::json)`,
    [`[${batch.join(',')}]`],
  );
}

async function foreignKeys(client: Client): Promise<Constraint[]> {
  const { rows } = await client.query<Constraint>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conrelid, conname`,
  );
  return rows;
}

async function continueSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT quote_ident(table_name) AS table, quote_ident(column_name) AS column,
            pg_get_serial_sequence(quote_ident(table_name), column_name) AS sequence
       FROM information_schema.columns
      WHERE table_schema = 'public' AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL
        AND table_name <> 'migrations'`,
  );
  for (const { table, column, sequence } of rows) {
    await client.query(`SELECT setval($1, greatest((SELECT max(${column}) FROM ${table}), 1))`, [sequence]);
  }
}

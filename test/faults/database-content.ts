import type { DataSource } from 'typeorm';

/** Every row of every table, but for what a restoration changes on purpose. */
export async function contentOf(database: DataSource): Promise<Record<string, unknown>> {
  const tables = await database.query<{ name: string }[]>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1",
  );
  const content: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await database.query<{ rows: unknown }[]>(
      `SELECT jsonb_agg(row ORDER BY row::text) AS rows
         FROM (SELECT to_jsonb(t) - '{relayed_at,acknowledged_at,status,last_error}'::text[] AS row FROM ${name} t) AS all_rows`,
    );
    content[name] = row?.rows;
  }
  return content;
}

export function foreignKeysOf(database: DataSource): Promise<unknown> {
  return database.query(
    "SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'f' ORDER BY conname",
  );
}

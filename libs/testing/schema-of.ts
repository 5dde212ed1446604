import type { DataSource } from 'typeorm';

/** What a schema holds, one question a kind; names and definitions, so that two schemas can be held side by side. */
// prettier-ignore
const questions = {
  columns: `SELECT format('%s.%s %s%s %s', table_name, column_name, udt_name,
              CASE is_nullable WHEN 'NO' THEN ' NOT NULL' END, coalesce(column_default, generation_expression)) AS thing
              FROM information_schema.columns WHERE table_schema = 'public'`,
  constraints: `SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS thing
              FROM pg_constraint WHERE connamespace = 'public'::regnamespace`,
  indexes: `SELECT indexdef AS thing FROM pg_indexes WHERE schemaname = 'public'`,
  triggers: `SELECT pg_get_triggerdef(oid) AS thing FROM pg_trigger WHERE NOT tgisinternal`,
  functions: `SELECT pg_get_functiondef(oid) AS thing FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'`,
  sequences: `SELECT sequencename AS thing FROM pg_sequences WHERE schemaname = 'public'`,
  extensions: `SELECT extname AS thing FROM pg_extension`,
} as const;

/** The whole schema as sorted text, in whatever order it came to be. */
export async function schemaOf(database: DataSource): Promise<Readonly<Record<string, readonly string[]>>> {
  const schema: Record<string, readonly string[]> = {};
  for (const [kind, question] of Object.entries(questions)) {
    const rows = await database.query<{ thing: string }[]>(question);
    schema[kind] = rows.map(({ thing }) => thing).toSorted();
  }
  return schema;
}

import { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';

import { escapeHtml } from '#libs/platform/html/escape-html';

interface TableName {
  readonly name: string;
}

/**
 * The tables of every schema, the queue's own among them, with a row that holds one of the texts anywhere: in a column
 * of any type, in whatever letter case, also as JSON and HTML would write it.
 */
export async function tablesHolding(database: DataSource, texts: readonly string[]): Promise<string[]> {
  const tables = await database.query<TableName[]>(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const spellings = texts.flatMap((text) => [text, JSON.stringify(text).slice(1, -1), escapeHtml(text)]);
  const holding: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<unknown[]>(
      `SELECT 1 FROM ${name} AS held WHERE EXISTS (
         SELECT 1 FROM unnest($1::text[]) AS spelling
          WHERE position(lower(spelling) IN lower(held::text)) > 0
             OR position(lower(spelling) IN lower(to_jsonb(held)::text)) > 0) LIMIT 1`,
      [spellings],
    );
    if (rows.length > 0) holding.push(name);
  }
  return holding;
}

/** The keys of a Redis with a value that holds one of the texts, in whatever letter case. */
export async function keysHolding(redisUrl: string, texts: readonly string[]): Promise<string[]> {
  const redis = new Redis(redisUrl);
  try {
    const holding: string[] = [];
    for (const key of await redis.keys('*')) {
      const value = `${key} ${JSON.stringify(await readers[await redis.type(key)]?.(redis, key))}`.toLowerCase();
      if (texts.some((text) => value.includes(text.toLowerCase()))) holding.push(key);
    }
    return holding;
  } finally {
    redis.disconnect();
  }
}

/** How the whole of a value is read, by its type. */
const readers: Readonly<Record<string, (redis: Redis, key: string) => Promise<unknown>>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, 0, -1),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, 0, -1),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
};

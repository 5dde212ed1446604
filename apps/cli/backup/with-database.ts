import { join, resolve } from 'node:path';

import { readRunningRecord } from '../installation/running-record.js';
import { startEmbeddedPostgres } from '#libs/platform/embedded-postgres/start-embedded-postgres';

/** The database that DATABASE_URL names, else the one that runs here, else the embedded one, started for as long as needed. */
export async function withDatabase<Result>(work: (databaseUrl: string) => Promise<Result>): Promise<Result> {
  const dataFolder = resolve('.data');
  const databaseUrl = process.env['DATABASE_URL'] ?? (await readRunningRecord(dataFolder))?.databaseUrl;
  if (databaseUrl) return work(databaseUrl);

  const server = await startEmbeddedPostgres({ dataDirectory: join(dataFolder, 'postgres'), durable: true });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

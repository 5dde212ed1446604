import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/platform/embedded-postgres/start-embedded-postgres';
import { createTemplateDatabase, dropTemplateDatabase } from './template-database.js';

/**
 * The process that keeps the database of a test run. It is one of its own for two reasons: it runs the migrations from
 * the sources, which the global setup of jest cannot load, and it outlives a jest that is killed just long enough to
 * stop the server and remove its files.
 */
type Server = { readonly url: string; stop(): Promise<void> };

async function openServer(): Promise<Server> {
  const configured = process.env['DATABASE_URL'];
  if (configured) return { url: configured, stop: () => Promise.resolve() };

  const directory = await mkdtemp(join(tmpdir(), 'passerelle-test-'));
  const started = await startEmbeddedPostgres({ dataDirectory: directory, durable: false, maxConnections: 200 });
  return { url: started.url, stop: () => stopAndRemove(started, directory) };
}

async function stopAndRemove(started: EmbeddedPostgres, directory: string): Promise<void> {
  await started.stop();
  for (const path of [started.dataDirectory, directory]) await rm(path, { recursive: true, force: true });
}

async function serve(): Promise<void> {
  const server = await openServer();
  try {
    const template = await createTemplateDatabase(server.url);
    const dismissed = new Promise((resolve) => process.once('disconnect', resolve).once('SIGTERM', resolve));
    process.send?.({ template });
    await dismissed;
    await dropTemplateDatabase(template);
  } finally {
    await server.stop();
  }
}

// Ctrl-C reaches the whole terminal group; the end of this process is the end of its parent's channel.
process.on('SIGINT', () => undefined);
await serve().catch((error: unknown) => {
  process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.exitCode = 1;
});
if (process.connected) process.disconnect();

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where the jobs of a test wait. */
export interface QueueServer {
  /** REDIS_URL, or nothing for PostgreSQL. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export type QueueBackendName = 'postgres' | 'redis';

const redisProgram = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'redis-server'))
  .find(isExecutable);

/** Why the Redis half is skipped, or null when it runs. */
export const redisIsMissing: string | null =
  redisProgram || process.env['REDIS_URL'] ? null : 'redis-server is not on the PATH and REDIS_URL is not set';

export async function openQueueServer(backend: QueueBackendName): Promise<QueueServer> {
  if (backend === 'postgres') return { environment: {}, stop: () => Promise.resolve() };
  const configured = process.env['REDIS_URL'];
  if (configured) return { environment: { REDIS_URL: configured }, stop: () => Promise.resolve() };
  return startRedis();
}

/** A Redis of the test's own, on that port or a free one of loopback, with nothing kept on disk. */
export async function startRedis(configuredPort?: number): Promise<QueueServer> {
  if (!redisProgram) throw new Error(redisIsMissing ?? 'There is no Redis');
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-redis-'));
  const port = configuredPort ?? (await freePort());
  const flags = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn(redisProgram, flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.setEncoding('utf8');
  for (let output = ''; !output.includes('Ready to accept connections');) {
    const chunks: unknown[] = await once(child.stdout, 'data');
    output += chunks.join('');
  }
  child.stdout.resume();
  const exited = once(child, 'exit');
  return {
    environment: { REDIS_URL: `redis://127.0.0.1:${port}` },
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

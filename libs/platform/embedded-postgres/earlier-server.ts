import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { endsWithin, isAlive, processFacts } from './process-facts.js';

const stopLimitMs = 30_000;
/** A server that is just being stopped, or was just killed, is not one in use. */
const endingLimitMs = 2_000;

/**
 * Clears the way for a new server on `data`, or says why it is not clear.
 *
 * A server whose launcher was killed goes on alone. It is stopped and replaced rather than adopted: its port and its
 * durability were asked for by another run, and only the parent of a server learns that it died.
 * A lock left by a dead server is PostgreSQL's own affair, which also looks for forgotten shared memory. Only when its
 * number now belongs to another program does PostgreSQL take that program for a server, and we remove the lock.
 */
export async function clearEarlierServer(home: string, data: string): Promise<void> {
  const pid = await lockHolder(data);
  if (pid === undefined || !isAlive(pid)) return;

  const facts = await processFacts(pid);
  if (!facts) return;
  if (!facts.command.includes(data)) return rm(join(data, 'postmaster.pid'), { force: true });

  const record = await readLaunchRecord(home);
  const isOrphan = record?.server === pid && record.launcher !== facts.parent;
  if (isOrphan) return stopOrphan(pid);
  if (!(await endsWithin(pid, endingLimitMs))) throw alreadyRunning(pid);
}

export function alreadyRunning(pid: number | undefined): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database of this folder is already running (process ${pid ?? 'unknown'})`,
    'Stop the program that uses it (Ctrl-C in its terminal), or use another folder.',
  );
}

/** The process named by postmaster.pid, which PostgreSQL keeps while it runs. */
export async function lockHolder(data: string): Promise<number | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 ? pid : undefined;
}

/** Who started which server: with it, the next start tells a server in use from one whose launcher is gone. */
export async function writeLaunchRecord(home: string, server: number): Promise<void> {
  await writeFile(join(home, 'launch-record'), `${process.pid} ${server}\n`);
}

async function readLaunchRecord(
  home: string,
): Promise<{ readonly launcher: number; readonly server: number } | undefined> {
  const text = await readFile(join(home, 'launch-record'), 'utf8').catch(() => '');
  const [, launcher, server] = /^(\d+) (\d+)\n/.exec(text) ?? [];
  return launcher === undefined ? undefined : { launcher: Number(launcher), server: Number(server) };
}

async function stopOrphan(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  if (await endsWithin(pid, stopLimitMs)) return;
  throw new EmbeddedPostgresError(
    `An earlier database server (process ${pid}) does not stop`,
    `Stop it by hand: kill -QUIT ${pid}`,
  );
}

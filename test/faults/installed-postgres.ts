import { readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findFreePort } from '#libs/platform/embedded-postgres/free-port';
import { runProgram } from '#libs/platform/embedded-postgres/run-program';
import { chooseServerAccount } from '#libs/platform/embedded-postgres/server-account';
import { startServer, stopServer } from '#libs/platform/embedded-postgres/server-process';

/** Where Debian keeps the programs of PostgreSQL, one folder a version. */
const versions = '/usr/lib/postgresql';

const programs = readable(versions)
  .map((version) => join(versions, version, 'bin'))
  .filter((folder) => ['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => readable(folder).includes(name)))
  .at(-1);

/** Why its tests are skipped, or null when they run. */
export const postgresIsMissing: string | null = programs ? null : `no PostgreSQL with pg_dump in ${versions}`;

export interface InstalledPostgres {
  readonly url: string;
  /** Its own, which its programs may write into. */
  readonly folder: string;
  /** Runs one of its programs and gives what it wrote; throws when it fails. */
  run(program: string, args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/** A server of the PostgreSQL that this machine has, with programs that fit it, and nothing in it. */
export async function startInstalledPostgres(): Promise<InstalledPostgres> {
  const home = await mkdtemp(join(tmpdir(), 'passerelle-installed-'));
  const account = await chooseServerAccount(join(home, 'data'));
  if (account) await chown(home, account.uid, account.gid);
  const data = join(home, 'data');
  const run = async (program: string, args: readonly string[]) => {
    const path = join(programs ?? '', program);
    const { code, output } = await runProgram({ program: path, args, ...(account && { account }) });
    if (code !== 0) throw new Error(`${program}: ${output}`);
    return output;
  };

  await run('initdb', ['-D', data, '--username=passerelle', '--auth=trust', '--encoding=UTF8', '--no-sync']);
  const port = await findFreePort();
  const server = { postgres: join(programs ?? '', 'postgres'), data, port, account };
  const start = await startServer({ ...server, logFile: join(home, 'log'), durable: false, maxConnections: 20 });
  if (!('child' in start)) throw new Error(`PostgreSQL did not start: ${start.detail}`);
  const stop = async () => {
    await stopServer(start.child);
    await rm(home, { recursive: true, force: true });
  };
  return { url: `postgres://passerelle@127.0.0.1:${port}/postgres`, folder: home, run, stop };
}

function readable(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true }));
  } catch {
    return [];
  }
}

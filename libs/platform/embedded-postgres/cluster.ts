import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { type NativeBinaries } from './native-binaries.js';
import { isAlive } from './process-facts.js';
import { runProgram } from './run-program.js';
import { type ServerAccount } from './server-account.js';

/** The one superuser of an embedded cluster, and the name of its database. */
export const clusterUser = 'passerelle';

export type Cluster = { readonly data: string; readonly password: string };

export type ClusterRequest = {
  readonly home: string;
  readonly binaries: NativeBinaries;
  readonly account: ServerAccount | undefined;
  readonly durable: boolean;
};

/** Where a home keeps its cluster: `data` for PostgreSQL and the password of {@link clusterUser} beside it. */
export function clusterDirectory(home: string): string {
  return join(home, 'cluster');
}

/** Opens the cluster of a home, making it first where there is none. Never deletes data of another version. */
export async function openCluster(request: ClusterRequest): Promise<Cluster> {
  const directory = clusterDirectory(request.home);
  await removeUnfinished(request.home);
  if ((await readText(join(directory, 'data', 'PG_VERSION'))) === undefined) await createCluster(request, directory);
  if (request.account && (await stat(directory)).uid === 0) await giveTo(request.account, directory);
  await refuseOtherVersion(directory, request.binaries);

  const password = await readText(join(directory, 'password'));
  if (password === undefined) {
    throw new EmbeddedPostgresError(
      `The password of the database is missing: ${join(directory, 'password')}`,
      'Restore that file from your backup.',
    );
  }
  return { data: join(directory, 'data'), password };
}

/** The cluster is built under another name and renamed when whole, so that its name alone says it is finished. */
async function createCluster({ home, binaries, account, durable }: ClusterRequest, directory: string): Promise<void> {
  const unfinished = join(home, `unfinished-${process.pid}`);
  const passwordFile = join(unfinished, 'password');
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (account) await giveTo(account, unfinished);

  const { code, output } = await runProgram({
    program: binaries.initdb,
    args: initdbArguments(join(unfinished, 'data'), passwordFile, durable),
    ...(account && { account }),
  });
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      `The database could not be created in ${home}: ${/error: .*/.exec(output)?.[0] ?? output.slice(-300)}`,
      'Free some space or correct the rights there, or set DATABASE_URL to a server of yours.',
    );
  }
  await rename(unfinished, directory).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true, force: true });
    // When another start was faster, its cluster is as good as ours.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

/**
 * The built-in C.UTF-8 provider sorts and changes case alike on every system. LC_CTYPE must know accents too, because
 * pg_trgm still asks the C library what a letter is.
 */
function initdbArguments(data: string, passwordFile: string, durable: boolean): readonly string[] {
  const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return [
    ...['-D', data, `--username=${clusterUser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    `--lc-ctype=${letters}`,
    ...(durable ? [] : ['--no-sync', '--no-data-checksums']),
  ];
}

async function refuseOtherVersion(directory: string, binaries: NativeBinaries): Promise<void> {
  const version = await readText(join(directory, 'data', 'PG_VERSION'));
  if (version === binaries.majorVersion) return;
  throw new EmbeddedPostgresError(
    `The data in ${directory} are of PostgreSQL ${version ?? '?'} and the programs of PostgreSQL ${binaries.majorVersion}`,
    'Nothing was changed: go back to the version of Passerelle that wrote them and export, or move that folder away to start afresh.',
  );
}

/** What a creation interrupted in another process left behind. */
async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const maker = /^unfinished-(\d+)$/.exec(name)?.[1];
    if (maker === undefined || (isAlive(Number(maker)) && Number(maker) !== process.pid)) continue;
    await rm(join(home, name), { recursive: true, force: true });
  }
}

/** For a new cluster, and for one that root brought back from a backup. */
async function giveTo(account: ServerAccount, directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true });
  for (const entry of ['.', ...entries]) await chown(join(directory, entry), account.uid, account.gid);
}

async function readText(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text?.trim();
}

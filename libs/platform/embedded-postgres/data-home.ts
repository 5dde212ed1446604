import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  readdir,
  readlink,
  realpath,
  rmdir,
  symlink,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { runProgram } from './run-program.js';
import { type ServerAccount } from './server-account.js';

const defaultRelocationRoot = '/var/lib/passerelle';

export type DataHomeRequest = {
  readonly dataDirectory: string;
  readonly account: ServerAccount | undefined;
  readonly relocationRoot?: string;
  readonly log: (line: string) => void;
};

/**
 * Makes the folder of the data and answers its real path. When the server's account cannot enter it (a root checkout
 * under a closed folder), the data live under /var/lib/passerelle and `dataDirectory` becomes a link to them.
 */
export async function prepareDataHome(request: DataHomeRequest): Promise<string> {
  const { dataDirectory, account } = request;
  const home = await makeDirectory(resolve(dataDirectory)).catch((error: unknown) => {
    throw unusable(dataDirectory, String(error));
  });
  if (!account) {
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK).catch((error: unknown) => {
      throw unusable(dataDirectory, String(error));
    });
    return home;
  }

  await chown(home, account.uid, account.gid);
  if (await mayEnter(home, account)) return home;
  return relocate(home, account, request);
}

async function makeDirectory(path: string): Promise<string> {
  const found = await lstat(path).catch(() => undefined);
  const target = found?.isSymbolicLink() ? resolve(dirname(path), await readlink(path)) : path;
  await mkdir(dirname(target), { recursive: true });
  await mkdir(target, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await readdir(target);
  return realpath(target);
}

function unusable(dataDirectory: string, reason: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The folder of the database, ${dataDirectory}, cannot be used: ${reason}`,
    'Start as the account that made it or as root, or use another folder.',
  );
}

async function mayEnter(directory: string, account: ServerAccount): Promise<boolean> {
  const { code } = await runProgram({ program: '/bin/sh', args: ['-c', 'cd "$1"', 'sh', directory], account });
  return code === 0;
}

async function relocate(home: string, account: ServerAccount, request: DataHomeRequest): Promise<string> {
  if ((await readdir(home)).length > 0) {
    throw new EmbeddedPostgresError(
      `The account ${account.name}, which runs the database, cannot enter ${home}`,
      'Open the folders above it (chmod o+x), or move the data and link to them.',
    );
  }
  const root = request.relocationRoot ?? defaultRelocationRoot;
  const target = join(root, createHash('sha256').update(home).digest('hex').slice(0, 16));
  await mkdir(target, { recursive: true, mode: 0o700 });
  await chmod(root, 0o711);
  await chown(target, account.uid, account.gid);
  await rmdir(home);
  await symlink(target, home);
  request.log(`${home} is closed to the account ${account.name}: the data are kept in ${target}`);
  return realpath(target);
}

import { stat } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { runProgram } from './run-program.js';

/** The unprivileged account that runs the server when we are root: PostgreSQL refuses to run as root. */
export type ServerAccount = { readonly name: string; readonly uid: number; readonly gid: number };

const candidates = ['postgres', 'nobody'];

/**
 * The account for the cluster at `clusterDirectory`, or undefined when the current user, not being root, runs it.
 * Data made by an ordinary user stay that user's when root starts the server later.
 */
export async function chooseServerAccount(clusterDirectory: string): Promise<ServerAccount | undefined> {
  const currentUid = process.getuid?.();
  const owner = await ownerOf(clusterDirectory);

  if (currentUid === 0) return owner !== undefined && owner.uid !== 0 ? owner : firstExistingAccount();
  if (owner !== undefined && owner.uid !== currentUid) {
    throw new EmbeddedPostgresError(
      `The database files in ${clusterDirectory} belong to another account (uid ${owner.uid})`,
      `Start as that account or as root, or give them to yours: sudo chown -R "$(id -u)" "${clusterDirectory}"`,
    );
  }
  return undefined;
}

async function ownerOf(directory: string): Promise<ServerAccount | undefined> {
  const found = await stat(directory).catch(() => undefined);
  return found && { name: `uid ${found.uid}`, uid: found.uid, gid: found.gid };
}

async function firstExistingAccount(): Promise<ServerAccount> {
  for (const name of candidates) {
    const uid = await numericId('-u', name);
    const gid = await numericId('-g', name);
    if (uid !== undefined && gid !== undefined) return { name, uid, gid };
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root and none of the accounts ${candidates.join(', ')} exists`,
    'Start as an ordinary user, or set DATABASE_URL to a server of yours.',
  );
}

/** `id` rather than /etc/passwd: it also knows the accounts of directories and of macOS. */
async function numericId(option: '-u' | '-g', name: string): Promise<number | undefined> {
  const { code, output } = await runProgram({ program: 'id', args: [option, name] });
  return code === 0 ? Number(output.trim()) : undefined;
}

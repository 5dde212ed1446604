import { describe, expect, it, jest } from '@jest/globals';
import { chmod, cp, lstat, mkdir, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { inTemporaryDirectory } from '#libs/testing/temporary-directory';
import { prepareDataHome } from './data-home.js';
import { locateInstalledPackage, prepareBinaries } from './native-binaries.js';
import { runProgram } from './run-program.js';
import { chooseServerAccount } from './server-account.js';

// Real servers and copies of 60 MB: seconds when the machine is busy.
jest.setTimeout(60_000);

// Only root may run programs as another account, and only root needs to.
const itAsRoot = process.getuid?.() === 0 ? it : it.skip;

/** A folder that everybody may enter, with a `closed` one inside that only its owner may. */
async function beside<T>(work: (open: string, closed: string) => Promise<T>): Promise<T> {
  return inTemporaryDirectory(async (open) => {
    await chmod(open, 0o755);
    const closed = join(open, 'closed');
    await mkdir(closed, { mode: 0o700 });
    return work(open, closed);
  });
}

describe('a checkout of root under a closed folder', () => {
  itAsRoot('has its programs copied, once, to where the server account can run them', async () => {
    await beside(async (open, closed) => {
      const account = await chooseServerAccount(join(closed, 'none'));
      const installed = join(closed, 'package');
      await cp(locateInstalledPackage(), installed, { recursive: true, verbatimSymlinks: true });
      await rm(join(installed, 'native', 'lib', 'libpq.so.5'), { force: true });
      const request = { account, installed, cacheDirectory: join(open, 'cache') };

      const first = await prepareBinaries(request);
      const second = await prepareBinaries(request);

      const { code } = await runProgram({ program: first.initdb, args: ['--version'], ...(account && { account }) });
      expect({ code, second }).toEqual({ code: 0, second: first });
      expect(dirname(dirname(dirname(dirname(first.initdb))))).toBe(join(open, 'cache'));
      expect(await readdir(join(open, 'cache'))).toHaveLength(1);
    });
  });

  itAsRoot('keeps its data elsewhere, behind a link, and says so once', async () => {
    await beside(async (open, closed) => {
      const account = await chooseServerAccount(join(closed, 'none'));
      const lines: string[] = [];
      const request = {
        dataDirectory: join(closed, 'postgres'),
        account,
        relocationRoot: join(open, 'relocated'),
        log: (line: string) => void lines.push(line),
      };

      const first = await prepareDataHome(request);
      const second = await prepareDataHome(request);

      expect({ second, parent: basename(dirname(first)) }).toEqual({ second: first, parent: 'relocated' });
      expect((await lstat(request.dataDirectory)).isSymbolicLink()).toBe(true);
      expect(lines).toEqual([expect.stringContaining(`the data are kept in ${first}`)]);
      expect(await realpath(request.dataDirectory)).toBe(first);
    });
  });

  itAsRoot('is refused when it already holds data that the server account cannot reach', async () => {
    await beside(async (_open, closed) => {
      const account = await chooseServerAccount(join(closed, 'none'));
      const dataDirectory = join(closed, 'postgres');
      await mkdir(dataDirectory);
      await writeFile(join(dataDirectory, 'something'), '');

      const prepared = prepareDataHome({ dataDirectory, account, log: () => undefined });

      await expect(prepared).rejects.toThrow(/cannot enter .*postgres\. Open the folders above it/);
    });
  });
});

describe('the folder of the data', () => {
  it('is closed to other accounts, and the folders made above it are not', async () => {
    await inTemporaryDirectory(async (directory) => {
      const dataDirectory = join(directory, 'data', 'postgres');

      await prepareDataHome({ dataDirectory, account: undefined, log: () => undefined });

      const modes = [await stat(dirname(dataDirectory)), await stat(dataDirectory)].map(({ mode }) => mode & 0o055);
      expect(modes).toEqual([0o055, 0]);
    });
  });

  it('is refused in one line when it cannot be made', async () => {
    await inTemporaryDirectory(async (directory) => {
      const occupied = join(directory, 'occupied');
      await writeFile(occupied, 'a file where the folder belongs');

      const prepared = prepareDataHome({ dataDirectory: occupied, account: undefined, log: () => undefined });

      await expect(prepared).rejects.toThrow(/cannot be used: .*ENOTDIR.*\. Start as the account that made it/);
    });
  });
});

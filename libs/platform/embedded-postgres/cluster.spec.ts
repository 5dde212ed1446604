import { describe, expect, it, jest } from '@jest/globals';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryDirectory } from '#libs/testing/temporary-directory';
import { openCluster } from './cluster.js';
import { prepareDataHome } from './data-home.js';
import { prepareBinaries } from './native-binaries.js';
import { chooseServerAccount } from './server-account.js';

// Real servers and copies of 60 MB: seconds when the machine is busy.
jest.setTimeout(60_000);

async function open(directory: string) {
  const account = await chooseServerAccount(join(directory, 'cluster'));
  const home = await prepareDataHome({ dataDirectory: directory, account, log: () => undefined });
  return openCluster({ home, binaries: await prepareBinaries({ account }), account, durable: false });
}

describe('opening a cluster', () => {
  it('creates it with a password that only the server account reads', async () => {
    await inTemporaryDirectory(async (directory) => {
      const cluster = await open(directory);

      const { mode } = await stat(join(directory, 'cluster', 'password'));
      expect(cluster.password).toMatch(/^[0-9a-f]{48}$/);
      expect(mode & 0o777).toBe(0o600);
      expect(await open(directory)).toEqual(cluster);
    });
  });

  it('clears what an interrupted creation left and creates it anew', async () => {
    await inTemporaryDirectory(async (directory) => {
      await mkdir(join(directory, 'unfinished-999999999', 'data', 'base'), { recursive: true });
      await writeFile(join(directory, 'unfinished-999999999', 'data', 'PG_VERSION'), '18\n');

      await open(directory);

      expect(await readdir(directory)).toEqual(['cluster']);
    });
  });

  it('says in one line that it could not be created, and leaves nothing half-made', async () => {
    await inTemporaryDirectory(async (home) => {
      const binaries = { ...(await prepareBinaries({ account: undefined })), initdb: '/no/such/initdb' };

      const created = openCluster({ home, binaries, account: undefined, durable: false });

      await expect(created).rejects.toThrow(
        /^The database could not be created in [^\n]*ENOENT\. Free some space[^\n]*$/,
      );
      expect(await readdir(home)).toEqual([]);
    });
  });
});

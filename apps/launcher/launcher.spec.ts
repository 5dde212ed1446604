import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inTemporaryDirectory } from '#libs/testing/temporary-directory';

const folder = dirname(fileURLToPath(import.meta.url));

/** Calls one export of a launcher module in a node of its own: launchers run before anything is installed or built. */
async function call(module: string, name: string, ...args: readonly unknown[]): Promise<unknown> {
  const script = `
    import { ${name} } from ${JSON.stringify(join(folder, module))};
    try {
      console.log(JSON.stringify({ answer: (await ${name}(...${JSON.stringify(args)})) ?? null }));
    } catch (error) {
      console.log(JSON.stringify({ refusal: error.message }));
    }`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout);
}

function lockFile(packages: Record<string, unknown>): string {
  return JSON.stringify({ packages: { '': { name: 'passerelle' }, ...packages } });
}

async function areInstalled(wanted: Record<string, unknown>, installed?: Record<string, unknown>): Promise<unknown> {
  return inTemporaryDirectory(async (root) => {
    await mkdir(join(root, 'node_modules'));
    await writeFile(join(root, 'package-lock.json'), lockFile(wanted));
    if (installed) await writeFile(join(root, 'node_modules', '.package-lock.json'), lockFile(installed));
    return call('dependencies.mjs', 'areDependenciesInstalled', root);
  });
}

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s is enough', async (version) => {
    expect(await call('node-version.mjs', 'requireNodeVersion', version)).toEqual({ answer: null });
  });

  it.each(['18.20.4', '20.18.3'])('%s is refused in one line', async (version) => {
    expect(await call('node-version.mjs', 'requireNodeVersion', version)).toEqual({
      refusal: `Passerelle needs Node 20.19 or newer, and this is ${version}: see https://nodejs.org`,
    });
  });
});

describe('the locked dependencies', () => {
  const wanted = {
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/of-another-system': { version: '1.0.0', optional: true },
  };

  it('are installed when each required package is there in its version', async () => {
    const installed = { 'node_modules/pg': { version: '8.23.1' } };

    expect(await areInstalled(wanted, installed)).toEqual({ answer: true });
  });

  // prettier-ignore
  it.each([
    ['npm has not finished',           undefined],
    ['a required package is missing',  {}],
    ['a version differs',              { 'node_modules/pg': { version: '8.0.0' } }],
    ['a package is there for nothing', { 'node_modules/pg': { version: '8.23.1' }, 'node_modules/left': { version: '1.0.0' } }],
  ])('are not installed when %s', async (_when, installed) => {
    expect(await areInstalled(wanted, installed)).toEqual({ answer: false });
  });
});

describe('the lock of the set-up', () => {
  it('is taken over from a program that died, and is gone afterwards', async () => {
    await inTemporaryDirectory(async (directory) => {
      const lock = join(directory, 'setup.lock');
      await writeFile(lock, '999999999');

      const script = `
        import { withSetupLock } from ${JSON.stringify(join(folder, 'setup-lock.mjs'))};
        await withSetupLock(() => console.log('worked'), ${JSON.stringify(lock)});`;
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);

      expect(stdout).toBe('worked\n');
      expect(await readdir(directory)).toEqual([]);
    });
  });
});

describe('the report on the tests', () => {
  it('adds its runs up, a suite that did not load as a failure and what is planned as skipped', async () => {
    const results = {
      numPassedTests: 7,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 3,
      numTodoTests: 1,
    };

    expect(await call('test-summary.mjs', 'summarize', [results, results])).toEqual({
      answer: '14 passed, 6 failed, 8 skipped',
    });
  });

  it('counts a run without results as a failure', async () => {
    expect(await call('test-summary.mjs', 'summarize', [null])).toEqual({ answer: '0 passed, 1 failed, 0 skipped' });
  });

  it('says why the Redis half is skipped', async () => {
    expect(await call('redis-availability.mjs', 'describeRedisTests', { PATH: '/nowhere' })).toEqual({
      answer: 'Tests of the Redis backend: SKIPPED, since redis-server is not on the PATH and REDIS_URL is not set.',
    });
  });
});

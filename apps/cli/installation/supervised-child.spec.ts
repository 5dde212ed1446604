import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { inTemporaryDirectory } from '#libs/testing/temporary-directory';

import { SupervisedChild } from './supervised-child.js';

/** Says in a file that it lived and is ready, and ends as soon as the file `end` is there. */
const mortal = `
  import { existsSync, writeFileSync } from 'node:fs';
  writeFileSync('lives/' + process.pid, '');
  process.send('ready');
  setInterval(() => existsSync('end') && process.exit(3), 5);
`;

const supervised = async (folder: string, restarts: number) => {
  const [path, logFile] = [join(folder, 'mortal.mjs'), join(folder, 'mortal.log')];
  await mkdir(join(folder, 'lives'));
  await writeFile(path, `process.chdir(${JSON.stringify(folder)});${mortal}`);
  const told: string[] = [];
  const supervision = { restarts, withinMs: 60_000, tell: (line: string) => told.push(line) };
  const child = await SupervisedChild.start({ name: 'The mortal', path, logFile }, supervision);
  return { child, told, lives: async () => (await readdir(join(folder, 'lives'))).length };
};

describe('A program that is started again', () => {
  it('lives once more than its restarts, each told with the place of its log, and is then given up', async () => {
    await inTemporaryDirectory(async (folder) => {
      const { child, told, lives } = await supervised(folder, 2);
      await writeFile(join(folder, 'end'), '');

      expect(await child.gaveUp).toBe('The mortal');

      const line = (count: number) =>
        `The mortal ended unexpectedly and is started again (${count} of 2). Its log is ${join(folder, 'mortal.log')}.`;
      expect(told).toEqual([line(1), line(2)]);
      expect(await lives()).toBe(3);
    });
  });

  it('that no longer starts counts each try, and is given up', async () => {
    await inTemporaryDirectory(async (folder) => {
      const { child, told, lives } = await supervised(folder, 3);
      await writeFile(join(folder, 'mortal.mjs'), 'process.exit(1);');
      await writeFile(join(folder, 'end'), '');

      expect([await child.gaveUp, told.length, await lives()]).toEqual(['The mortal', 3, 1]);
    });
  });

  it('stays ended when it is stopped', async () => {
    await inTemporaryDirectory(async (folder) => {
      const { child, told, lives } = await supervised(folder, 3);

      await child.stop();

      expect(await Promise.race([child.gaveUp, Promise.resolve('nothing')])).toBe('nothing');
      expect([told, await lives()]).toEqual([[], 1]);
      expect(await readFile(join(folder, 'mortal.log'), 'utf8')).toBe('');
    });
  });
});

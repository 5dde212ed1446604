import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const engine = 'libs/matching';

async function mutationGroups(): Promise<unknown> {
  const script = `
    import { mutationGroups } from './test/mutation/groups.mjs';
    console.log(JSON.stringify(mutationGroups()));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout);
}

/** All texts under a key, such as the files of all groups. */
function textsUnder(groups: unknown, key: string): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(groups, (name: string, value: unknown) => {
    if (name === key && Array.isArray(value)) texts.push(...value.filter((item) => typeof item === 'string'));
    return value;
  });
  return texts;
}

describe('the groups of mutation testing', () => {
  it('hold each file of the engine once, but for what serves tests alone and the file that calls HiGHS', async () => {
    const sources = readdirSync(engine, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?!oracle)[^.]+\.ts$/.test(file))
      .filter((file) => file !== join('mip', 'mip-solver.ts') && file !== 'seeded-chance.ts')
      .map((file) => join(engine, file));

    expect([...textsUnder(await mutationGroups(), 'files')].sort()).toEqual(sources.sort());
  });

  it('name specs that are there', async () => {
    const specs = textsUnder(await mutationGroups(), 'specs');

    expect(specs.length).toBeGreaterThan(40);
    expect(specs.filter((file) => !existsSync(file))).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

const program = spawnSync('docker-compose', ['--version']);
const isMissing = program.error !== undefined;
const itWithCompose = isMissing ? it.skip : it;
const why = isMissing ? ' (skipped: docker-compose is not on the PATH)' : '';

const compose = (args: readonly string[], password?: string) =>
  spawnSync('docker-compose', args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...(password ? { POSTGRES_PASSWORD: password } : {}) },
  });

describe('docker-compose.yml', () => {
  itWithCompose(`is accepted by docker-compose, with its six services${why}`, () => {
    const { status, stdout } = compose(['config', '--services'], 'secret');

    expect(status).toBe(0);
    expect(stdout.trim().split('\n').toSorted()).toEqual([
      'api',
      'mailpit',
      'migrations',
      'postgres',
      'redis',
      'worker',
    ]);
  });

  itWithCompose(`starts nothing without a password${why}`, () => {
    const { status, stderr } = compose(['config']);

    expect(status).not.toBe(0);
    expect(stderr).toContain('POSTGRES_PASSWORD');
  });

  it('starts programs that exist, all from one image', () => {
    const text = readFileSync('docker-compose.yml', 'utf8') + readFileSync('Dockerfile', 'utf8');
    const programs = [...text.matchAll(/dist\/(apps\/[\w/]+)\.js/g)].map(([, path]) => `${path}.ts`);

    expect(new Set(programs)).toEqual(new Set(['apps/api/main.ts', 'apps/worker/main.ts', 'apps/cli/migrate.ts']));
    for (const path of programs) expect(readFileSync(path, 'utf8')).not.toBe('');
  });
});

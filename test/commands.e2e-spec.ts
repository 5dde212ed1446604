import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { expectedFigures, placedOf } from './demo-figures.js';
import { until } from './faults/fault-stage.js';
import { bare, program, runProgram } from '#libs/testing/cli-program';
import { GraphqlClient } from '#libs/testing/graphql-client';

jest.setTimeout(240_000);

const endedEarly = async (child: ChildProcess, errors: () => string): Promise<never> => {
  const exit: readonly unknown[] = await once(child, 'exit');
  throw new Error(`npm start ended with ${String(exit[0])} before its welcome:\n${errors()}`);
};

/** Makes the first worker die as soon as it is ready. */
const mortalWorker = { NODE_OPTIONS: `--import ${resolve('test', 'faults', 'first-worker-dies.mjs')}` };

describe('npm start', () => {
  let cwd: string;

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'passerelle-start-'));
    await chmod(cwd, 0o711);
  });
  afterAll(() => rm(cwd, { recursive: true, force: true }));

  /** Starts, waits for the welcome, lets somebody use it, and stops it as Ctrl-C does. */
  const started = async (
    args: readonly string[],
    use: (welcome: string, errors: () => string) => Promise<void>,
    more: Readonly<Record<string, string>> = {},
  ): Promise<number | null> => {
    const env = { ...bare, ...more };
    const child = spawn(process.execPath, [program('start'), ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let welcome = '';
    let errors = '';
    child.stdout.setEncoding('utf8');
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    while (!welcome.includes('Ctrl-C stops everything')) {
      const chunks: readonly unknown[] = await Promise.race([
        once(child.stdout, 'data'),
        endedEarly(child, () => errors),
      ]);
      welcome += String(chunks[0]);
    }
    child.stdout.resume();
    const exited = once(child, 'exit');
    try {
      await use(welcome, () => errors);
    } finally {
      child.kill('SIGINT');
      await exited;
    }
    return child.exitCode;
  };

  const clientOf = (welcome: string) => new GraphqlClient(/(http:\S+)\/graphql/.exec(welcome)?.[1] ?? '');

  it('plays the demo, answers the first query of the README, signs each role in, and ends cleanly', async () => {
    const code = await started([], async (welcome) => {
      expect(welcome).toContain(placedOf(await expectedFigures()));
      const example = (name: string) => readFile(join('docs', 'examples', name), 'utf8');
      const answer = await clientOf(welcome).ask(await example('first-query.graphql'));
      expect({ data: answer.data }).toEqual(JSON.parse(await example('first-query.json')));
      for (const role of ['coordinator', 'nonprofit', 'teacher', 'explorer', 'enthusiast']) {
        const { stdout } = await promisify(execFile)(process.execPath, [program('sign-in'), role], { cwd, env: bare });
        const { me } = await clientOf(welcome).bearing(stdout.trim()).read<{ me: { name: string } }>('{ me { name } }');
        expect(me.name).toMatch(/\w+ \w+/);
      }
    });

    expect(code).toBe(0);
  });

  it('keeps the data, refuses to start twice, and refuses a reset while it runs', async () => {
    const code = await started([], async (welcome) => {
      expect(welcome).toContain(placedOf(await expectedFigures()));
      const second = await runProgram('start', [], { cwd });
      expect(second).toMatchObject({ code: 1, errors: expect.stringContaining('runs here already') });
      const reset = await runProgram('demo-reset', [], { cwd });
      expect(reset).toMatchObject({ code: 1, errors: expect.stringContaining('Stop it first') });
    });

    expect(code).toBe(0);
  });

  it('starts empty after a reset, for a first coordinator, and starts a worker again that died', async () => {
    expect(await runProgram('demo-reset', [], { cwd })).toMatchObject({ code: 0 });

    const firstDays = async (welcome: string, errors: () => string) => {
      const { projects } = await clientOf(welcome).read<{ projects: { edges: object[] } }>(
        '{ projects(first: 1) { edges { cursor } } }',
      );
      expect(projects.edges).toEqual([]);
      expect(await runProgram('create-coordinator', ['zoe@operateur.fr'], { cwd })).toMatchObject({ code: 0 });
      expect(await runProgram('create-coordinator', ['Zoe@operateur.fr'], { cwd })).toMatchObject({
        code: 1,
        errors: expect.stringContaining('already'),
      });
      expect(await runProgram('sign-in', ['coordinator'], { cwd })).toMatchObject({ code: 1 });
      await clientOf(welcome).change('requestSignInCode { userErrors { code } }', { email: 'zoe@operateur.fr' });
      await until(async () => (await readdir(join(cwd, '.data', 'mails'))).some((file) => file.endsWith('.eml')));
      expect(errors()).toContain('The worker ended unexpectedly and is started again (1 of 5).');
    };
    const code = await started(['--empty'], firstDays, mortalWorker);

    expect(code).toBe(0);
  });
});

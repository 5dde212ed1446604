import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { defaultEdition, editionNames } from '../apps/cli/demo/demo-editions.js';
import { describeOnEachBackend } from './journeys/each-backend.js';
import { GraphqlClient } from '#libs/testing/graphql-client';
import { openQueueServer } from '#libs/testing/queue-servers';

jest.setTimeout(240_000);

const program = (name: string) => resolve('dist', 'apps', 'cli', `${name}.js`);
/** Only the PATH: what the surroundings configure must not reach the commands. */
const bare = { PATH: process.env['PATH'] ?? '' };

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

async function run(
  name: string,
  args: readonly string[],
  { cwd, env = bare }: { cwd: string; env?: object },
): Promise<Outcome> {
  const child = spawn(process.execPath, [program(name), ...args], {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  await once(child, 'close');
  return { code: child.exitCode, output, errors };
}

interface Figures {
  readonly students: number;
  readonly placed: number;
}

/** The figures of the edition that `npm start` plays. */
async function expectedFigures(): Promise<Figures> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- our own file
  const figures: Figures = JSON.parse(await readFile(join('demo', 'expected.json'), 'utf8'));
  return figures;
}

const placedOf = ({ placed, students }: Figures) => `${placed} of ${students}`;

describeOnEachBackend('The demo, once', (backend) => {
  it('plays from nothing to the expected figures', async () => {
    const queue = await openQueueServer(backend);
    const { code, output, errors } = await run('demo', ['--once'], {
      cwd: tmpdir(),
      env: { ...bare, ...queue.environment },
    });
    await queue.stop();

    expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(output)).toEqual(await expectedFigures());
  });
});

describe('The edition of the demo that is not the usual one', () => {
  it.each(editionNames.filter((name) => name !== defaultEdition))('plays to its own figures: %s', async (edition) => {
    const { code, errors } = await run('demo', ['--once', '--edition', edition], { cwd: tmpdir() });

    expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
  });

  it('must be one that there is', async () => {
    const { code, errors } = await run('demo', ['--once', '--edition', 'rentrée'], { cwd: tmpdir() });

    expect({ code, errors }).toEqual({
      code: 1,
      errors: 'There is no edition rentrée. Choose one of: pilote, rentree\n',
    });
  });
});

const endedEarly = async (child: ChildProcess): Promise<never> => {
  const exit: readonly unknown[] = await once(child, 'exit');
  throw new Error(`npm start ended with ${String(exit[0])} before its welcome`);
};

describe('npm start', () => {
  let cwd: string;

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'passerelle-start-'));
    await chmod(cwd, 0o711);
  });
  afterAll(() => rm(cwd, { recursive: true, force: true }));

  /** Starts, waits for the welcome, lets somebody use it, and stops it as Ctrl-C does. */
  const started = async (args: readonly string[], use: (welcome: string) => Promise<void>): Promise<number | null> => {
    const child = spawn(process.execPath, [program('start'), ...args], {
      cwd,
      env: bare,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let welcome = '';
    child.stdout.setEncoding('utf8');
    while (!welcome.includes('Ctrl-C stops everything')) {
      const chunks: readonly unknown[] = await Promise.race([once(child.stdout, 'data'), endedEarly(child)]);
      welcome += String(chunks[0]);
    }
    child.stdout.resume();
    const exited = once(child, 'exit');
    try {
      await use(welcome);
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
      const second = await run('start', [], { cwd });
      expect(second).toMatchObject({ code: 1, errors: expect.stringContaining('runs here already') });
      const reset = await run('demo-reset', [], { cwd });
      expect(reset).toMatchObject({ code: 1, errors: expect.stringContaining('Stop it first') });
    });

    expect(code).toBe(0);
  });

  it('starts empty after a reset, for a first coordinator', async () => {
    expect(await run('demo-reset', [], { cwd })).toMatchObject({ code: 0 });

    const code = await started(['--empty'], async (welcome) => {
      const { projects } = await clientOf(welcome).read<{ projects: { edges: object[] } }>(
        '{ projects(first: 1) { edges { cursor } } }',
      );
      expect(projects.edges).toEqual([]);
      expect(await run('create-coordinator', ['zoe@operateur.fr'], { cwd })).toMatchObject({ code: 0 });
      expect(await run('create-coordinator', ['Zoe@operateur.fr'], { cwd })).toMatchObject({
        code: 1,
        errors: expect.stringContaining('already'),
      });
      expect(await run('sign-in', ['coordinator'], { cwd })).toMatchObject({ code: 1 });
    });

    expect(code).toBe(0);
  });
});

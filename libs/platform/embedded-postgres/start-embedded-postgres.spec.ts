import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { alreadyRunning, lockHolder } from './earlier-server.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.js';

// Real servers: seconds when the machine is busy.
jest.setTimeout(60_000);

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'passerelle-spec-'));
  await (await start()).stop();
});

afterAll(() => rm(directory, { recursive: true, force: true }));

function start(preferredPort?: number): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDirectory: directory, durable: false, ...(preferredPort && { preferredPort }) });
}

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

async function serverOf(running: EmbeddedPostgres): Promise<number> {
  return (await lockHolder(join(running.dataDirectory, 'cluster', 'data'))) ?? 0;
}

async function withTakenPort<T>(work: (port: number) => Promise<T>): Promise<T> {
  const neighbour = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => neighbour.once('listening', resolve));
  const address = neighbour.address();
  try {
    return await work(typeof address === 'object' ? (address?.port ?? 0) : 0);
  } finally {
    neighbour.close();
  }
}

describe('an embedded PostgreSQL', () => {
  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await ask(first.url, `CREATE TABLE kept AS SELECT 'Été' AS word`);
    await first.stop();

    const second = await start();

    expect(await ask(second.url, 'SELECT lower(word) AS word FROM kept')).toEqual([{ word: 'été' }]);
    await second.stop();
  });

  it('takes the next free port when the preferred one is taken', async () => {
    await withTakenPort(async (taken) => {
      const running = await start(taken);

      expect(running.port).toBeGreaterThan(taken);
      expect(await ask(running.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await running.stop();
    });
  });

  it('keeps the values of rows and statements out of its log', async () => {
    const running = await start();
    await ask(
      running.url,
      `CREATE TABLE address (email text UNIQUE); INSERT INTO address VALUES ('zoe@eleves.example')`,
    );

    const again = ask(running.url, `INSERT INTO address VALUES ('zoe@eleves.example')`);
    await expect(again).rejects.toThrow('duplicate key');
    await running.stop();

    const logged = await readFile(join(running.dataDirectory, 'server.log'), 'utf8');
    expect(logged).toContain('duplicate key');
    expect(logged).not.toContain('zoe@eleves.example');
  });

  it('starts again after its server was killed', async () => {
    const killed = await start();
    process.kill(await serverOf(killed), 'SIGKILL');

    const running = await start();

    expect(await ask(running.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await running.stop();
  });

  it('starts over a lock whose process number now belongs to another program', async () => {
    const lock = join(directory, 'cluster', 'data', 'postmaster.pid');
    await writeFile(lock, `${process.pid}\n${join(directory, 'cluster', 'data')}\n1\n5432\n\n127.0.0.1\n`);

    const running = await start();

    expect(await serverOf(running)).not.toBe(process.pid);
    await running.stop();
  });

  it('replaces a server whose launcher is gone', async () => {
    const left = await start();
    const orphan = await serverOf(left);
    await writeFile(join(left.dataDirectory, 'launch-record'), `999999999 ${orphan}\n`);

    const running = await start();

    expect(await serverOf(running)).not.toBe(orphan);
    expect(await ask(running.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await running.stop();
  });

  it('refuses a folder that a running program uses, and leaves that program alone', async () => {
    const running = await start();

    await expect(start()).rejects.toEqual(alreadyRunning(await serverOf(running)));

    expect(await ask(running.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await running.stop();
  });

  it('refuses data of another major version and leaves them as they are', async () => {
    const file = join(directory, 'cluster', 'data', 'PG_VERSION');
    const version = await readFile(file, 'utf8');
    await writeFile(file, '12\n');

    await expect(start()).rejects.toThrow(
      /are of PostgreSQL 12 and the programs of PostgreSQL 18\. Nothing was changed/,
    );

    expect(await readFile(file, 'utf8')).toBe('12\n');
    await writeFile(file, version);
  });

  it('says in one line why it does not start', async () => {
    const settings = join(directory, 'cluster', 'data', 'postgresql.auto.conf');
    await writeFile(settings, 'no_such_setting = 1\n');

    await expect(start()).rejects.toThrow(/^The database server did not start: [^\n]+ Its messages are in [^\n]+$/);

    await writeFile(settings, '');
  });

  it('refuses to start in production unless it is allowed to', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';

    await expect(start()).rejects.toThrow('Set DATABASE_URL to a server of yours.');

    process.env['NODE_ENV'] = before;
  });

  it('resolves a second stop like the first', async () => {
    const running = await start();
    await running.stop();

    await expect(running.stop()).resolves.toBeUndefined();
  });
});

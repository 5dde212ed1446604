import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { FaultStage, until } from './fault-stage.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/platform/embedded-postgres/start-embedded-postgres';
import type { TestProcess } from '#libs/testing/test-process';
import { createDataSource } from '#migrations/data-source';

jest.setTimeout(60_000);

describe('PostgreSQL killed in the middle of a transaction', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let database: DataSource;
  let stage: FaultStage;
  let api: TestProcess;
  let worker: TestProcess;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-fault-'));
    server = await startEmbeddedPostgres({ dataDirectory: folder, durable: true });
    database = await createDataSource(server.url).initialize();
    await database.runMigrations();
    stage = await FaultStage.on(database, { DATABASE_URL: server.url });
    [api, worker] = await Promise.all([stage.startApi(), stage.startWorker()]);
  });
  afterAll(async () => {
    await stage.close();
    if (database.isInitialized) await database.destroy();
    await server.stop();
    for (const path of [server.dataDirectory, folder]) await rm(path, { recursive: true, force: true });
  });

  it('answers 503 TRY_AGAIN at once, keeps what was committed and nothing else, and goes on alone', async () => {
    await stage.invite('before@ecole.example');
    await stage.mailsTo('before@ecole.example');

    const interrupted = await killedWhileInviting('during@ecole.example');
    const startedAt = performance.now();
    const refused = await stage.invite('after@ecole.example');
    const refusedAfterMs = performance.now() - startedAt;
    const ready = await stage.get('/health/ready');
    const live = await stage.get('/health/live');

    server = await startEmbeddedPostgres({ dataDirectory: folder, durable: true, preferredPort: server.port });
    await until(async () => (await stage.get('/health/ready')).status === 200);
    const accepted = await until(async () => {
      const answer = await stage.invite('again@ecole.example');
      return answer.status === 200 && answer;
    });
    const mails = await stage.mailsTo('again@ecole.example');

    for (const answer of [interrupted, refused]) {
      expect(answer).toMatchObject({ status: 503, body: expect.stringContaining('"TRY_AGAIN"') });
    }
    expect(refusedAfterMs).toBeLessThan(2_000);
    expect([ready.status, live.status]).toEqual([503, 200]);
    expect(accepted.body).toContain('"TEACHER"');
    expect(mails).toHaveLength(1);
    expect(await invited()).toEqual(['again@ecole.example', 'before@ecole.example']);
    expect(await Promise.race([api.exited, worker.exited, Promise.resolve('both run')])).toBe('both run');
  });

  /** The invitation has written its rows and waits at the last one when the server dies. */
  const killedWhileInviting = async (email: string) => {
    const blocker = database.createQueryRunner();
    await blocker.query('BEGIN');
    await blocker.query('LOCK TABLE outbox_event IN EXCLUSIVE MODE');
    const inviting = stage.invite(email);
    await until(async () => {
      const rows = await database.query<object[]>('SELECT FROM pg_locks WHERE NOT granted');
      return rows.length > 0;
    });
    const [{ data_directory: data } = { data_directory: '' }] =
      await database.query<{ data_directory: string }[]>('SHOW data_directory');
    const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');
    return inviting;
  };

  const invited = async () => {
    const rows = await database.query<{ email: string }[]>(
      "SELECT email FROM app_user WHERE email LIKE '%@ecole.example' ORDER BY email",
    );
    return rows.map(({ email }) => email);
  };
});

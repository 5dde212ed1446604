import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';

import { FaultStage, until } from './fault-stage.js';
import { anEvent } from '#libs/testing/builders/an-event';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { type QueueServer, redisIsMissing, startRedis } from '#libs/testing/queue-servers';

jest.setTimeout(60_000);

const title = 'Redis';
const describeWithRedis = redisIsMissing ? describe.skip : describe;

describeWithRedis(redisIsMissing ? `${title} (skipped: ${redisIsMissing})` : title, () => {
  let redis: QueueServer;
  let stage: FaultStage;

  beforeAll(async () => {
    redis = await startRedis();
    stage = await FaultStage.open({
      ...redis.environment,
      JOB_RECONCILE_MS: '300',
    });
    await Promise.all([stage.startApi(), stage.startWorker()]);
  });
  afterAll(async () => {
    await stage.close();
    await redis.stop();
  });

  const address = () => redis.environment['REDIS_URL'] ?? '';

  it('down when an event happens: the change is made at once, health is degraded, the mail leaves when it is back', async () => {
    await redis.stop();
    await stage.invite('first@ecole.example');
    const startedAt = performance.now();
    const answer = await stage.invite('second@ecole.example');
    const answeredAfterMs = performance.now() - startedAt;
    const health = await stage.get('/health/ready');

    redis = await startRedis(Number(new URL(address()).port));
    const mails = [await stage.mailsTo('first@ecole.example'), await stage.mailsTo('second@ecole.example')];

    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('"TEACHER"') });
    expect(answeredAfterMs).toBeLessThan(300);
    expect(health.status).toBe(200);
    expect(JSON.parse(health.body)).toEqual({
      status: 'degraded',
      parts: { database: true, queue: false, mail: true },
    });
    expect(mails.map(({ length }) => length)).toEqual([1, 1]);
  });

  it('flushed with 100 jobs waiting: each is handed over again, and each mail leaves once', async () => {
    const connection = new Redis(address(), { maxRetriesPerRequest: null });
    const queue = new Queue('mail', { connection });
    await queue.pause();
    const expected = await oneHundredMails();
    await until(async () => (await queue.getJobCounts('waiting')).waiting === 100);

    await connection.flushall();
    const before = stage.mailbox.mails.length;
    await stage.mailbox.waitFor(before + 100);
    await until(async () => (await unacknowledged()) === 0);

    const received = stage.mailbox.mails.slice(before).map(({ to }) => to);
    expect(received.toSorted()).toEqual(expected.toSorted());
    await queue.close();
    connection.disconnect();
  });

  const oneHundredMails = async () => {
    const { database: dataSource } = stage;
    const addresses: string[] = [];
    for (let index = 0; index < 100; index += 1) {
      const email = `person-${index}@people.example`;
      const notification = await aNotification()
        .to(await aPerson().at(email).in(dataSource))
        .in(dataSource);
      await anEvent('notification.plan', notification.id).in(dataSource);
      addresses.push(email);
    }
    await dataSource.query("SELECT pg_notify('outbox', '')");
    return addresses;
  };

  const unacknowledged = async () => {
    const [row] = await stage.database.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM outbox_event WHERE acknowledged_at IS NULL',
    );
    return row?.count;
  };
});

import { setImmediate as nextTurn } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';

import { AuditEntry } from '#libs/platform/audit/audit-entry.entity';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { OutboxEvent } from '#libs/platform/outbox/outbox-event.entity';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const somebody = { kind: 'person', id: newId() };

describe('A unit of work', () => {
  let test: TestDatabase;
  let database: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    unitOfWork = new UnitOfWork(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const run = <Result>(work: (work: Work) => Promise<Result>) => unitOfWork.run(somebody, 'door.open', work);
  const audit = () => database.manager.find(AuditEntry);

  it('commits the event and its audit with the rows, at the instant of the transaction', async () => {
    const subjectId = newId();

    const now = await run((work) => {
      work.record({ name: 'door.open', subjectId, details: { from: 'LOCKED' } });
      return Promise.resolve(work.now);
    });

    const events = await database.manager.find(OutboxEvent);
    expect(events).toMatchObject([{ name: 'door.open', subjectId, occurredAt: now, relayedAt: null }]);
    const entry = { id: expect.any(String), at: now, actorKind: 'person', actorId: somebody.id };
    expect(await audit()).toEqual([
      { ...entry, action: 'door.open', outcome: 'DONE', subjectId, details: { from: 'LOCKED' } },
    ]);
  });

  it('keeps nothing of a work that fails, and gives its error on', async () => {
    const fault = new Error('a bug');

    const attempt = run((work) => {
      work.record({ name: 'door.open', subjectId: newId() });
      return Promise.reject(fault);
    });

    await expect(attempt).rejects.toBe(fault);
    expect(await recordedEvents(database)).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  it.each([
    { error: platformErrors.forbidden(), audited: ['door.open FORBIDDEN'] },
    { error: platformErrors.notFound('Door'), audited: ['door.open NOT_FOUND'] },
    { error: platformErrors.unauthenticated(), audited: ['door.open UNAUTHENTICATED'] },
    { error: platformErrors.staleVersion(), audited: [] },
  ])('audits what was denied, and nothing else that was refused: $error.code', async ({ error, audited }) => {
    const attempt = run(() => Promise.reject(error));

    await expect(attempt).rejects.toBe(error);
    expect(await auditedDenials(database)).toEqual(audited);
  });

  it('tells a statement that took too long as TRY_AGAIN', async () => {
    const attempt = run(async ({ tx }) => {
      await tx.query("SET LOCAL statement_timeout = '10ms'");
      await tx.query('SELECT pg_sleep(5)');
    });

    await expect(attempt).rejects.toEqual(platformErrors.unavailable());
  });

  it.each([
    { words: 'the driver’s', next: (tx: EntityManager) => tx.query('SELECT 1') },
    { words: 'any', next: () => Promise.reject(new Error('in words that nobody foresaw')) },
  ])('tells a connection lost between two statements as TRY_AGAIN, in $words words', async ({ next }) => {
    const attempt = run(async (work) => {
      const { tx } = work;
      work.record({ name: 'door.open', subjectId: newId() });
      const [session] = await tx.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
      await database.query('SELECT pg_terminate_backend($1)', [session?.pid]);
      while (!tx.queryRunner?.isReleased) await nextTurn();
      await next(tx);
    });

    await expect(attempt).rejects.toEqual(platformErrors.unavailable());
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('keeps thousands of events, all in the order in which they were recorded', async () => {
    const names = Array.from({ length: 2_500 }, (_, place) => `door.open-${place}`);

    await run((work) => {
      for (const name of names) work.record({ name, subjectId: somebody.id });
      return Promise.resolve();
    });

    expect(await recordedEvents(database)).toEqual(names);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { FaultStage, until } from './fault-stage.js';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

jest.setTimeout(60_000);

describe('A database whose every connection is taken', () => {
  let test: TestDatabase;
  let stage: FaultStage;

  beforeAll(async () => {
    test = await openTestDatabase();
    stage = await FaultStage.on(test.dataSource, {
      DATABASE_URL: test.url,
      DATABASE_POOL_SIZE: '4',
      DATABASE_ACQUIRE_TIMEOUT_MS: '300',
      DATABASE_STATEMENT_TIMEOUT_MS: '800',
    });
    await stage.startApi();
  });
  afterAll(async () => {
    await stage.close();
    await test.close();
  });

  it('makes callers try again, and serves them again as soon as it can', async () => {
    const blocker = test.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE membership IN ACCESS EXCLUSIVE MODE');
    const refused = await Promise.all(
      Array.from({ length: 20 }, (_, index) => stage.invite(`wait-${index}@x.example`)),
    );
    await blocker.rollbackTransaction();
    await blocker.release();
    const accepted = await until(async () => {
      const answer = await stage.invite('after@ecole.example');
      return answer.status === 200 && answer;
    });

    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 503, body: expect.stringContaining('"TRY_AGAIN"') });
    }
    expect(accepted.body).toContain('"TEACHER"');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import type { RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import { RunProgressWriter } from '#libs/matching-runs/run-progress-writer';
import { aCohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { aMatchingRun } from '#libs/testing/builders/a-matching-run';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('The progress of a run', () => {
  let test: TestDatabase;
  let database: DataSource;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
  });
  afterAll(() => test.close());

  const progressAfter = async (status: RunStatus, reports: readonly (readonly [number, string])[]) => {
    const { cohort } = await aCohortToMatch().in(database);
    const { id } = await aMatchingRun().withStatus(status).in(database, cohort);
    let elapsed = 0;
    const writer = new RunProgressWriter(database, id, () => elapsed);
    for (const [at, phase] of reports) {
      elapsed = at;
      writer.report(phase);
    }
    await writer.settled();
    return (await database.manager.findOneByOrFail(MatchingRun, { id })).progress;
  };

  it('is written at once, and then at most each half second', async () => {
    const reports = [
      [0, 'PLACED'],
      [499, 'WORST_RANK'],
      [500, 'RANKS'],
      [999, 'TIE_BREAK'],
    ] as const;

    expect(await progressAfter('RUNNING', reports)).toEqual({ phase: 'RANKS' });
  });

  it('is not written to a run that was cancelled', async () => {
    expect(await progressAfter('CANCELLED', [[0, 'PLACED']])).toBeNull();
  });
});

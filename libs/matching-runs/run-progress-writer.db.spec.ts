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

  const at = (phase: string, componentsDone = 0) => ({ phase, componentsDone, components: 2 });
  const aRunThatIs = async (status: RunStatus) => {
    const { cohort } = await aCohortToMatch().in(database);
    return (await aMatchingRun().withStatus(status).in(database, cohort)).id;
  };
  const progressOf = async (id: string) => (await database.manager.findOneByOrFail(MatchingRun, { id })).progress;

  it('is written at once, and the latest of what follows half a second later', async () => {
    const id = await aRunThatIs('RUNNING');
    const pauses: number[] = [];
    let elapsed = 0;
    const pause = (ms: number) => Promise.resolve(pauses.push(ms)).then(() => (elapsed += ms));
    const writer = new RunProgressWriter(database, id, { elapsed: () => elapsed, pause });

    await writer.report(at('PLACED'));
    const first = await progressOf(id);
    elapsed = 100;
    void writer.report(at('WORST_RANK'));
    await writer.report(at('RANKS', 1));

    expect([first, await progressOf(id)]).toEqual([at('PLACED'), at('RANKS', 1)]);
    expect(pauses).toEqual([400]);
  });

  it('is not written to a run that was cancelled', async () => {
    const id = await aRunThatIs('CANCELLED');

    await new RunProgressWriter(database, id).report(at('PLACED'));

    expect(await progressOf(id)).toBeNull();
  });
});

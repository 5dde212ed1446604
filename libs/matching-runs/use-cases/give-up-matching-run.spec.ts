import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { GiveUpMatchingRun } from '#libs/matching-runs/use-cases/give-up-matching-run';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { MatchingOffice } from '#libs/testing/matching-office';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('Giving up a matching run whose job has ended', () => {
  let test: TestDatabase;
  let database: DataSource;
  let office: MatchingOffice;
  let givingUp: GiveUpMatchingRun;
  let coordinator: PersonActor;
  let scene: CohortToMatch;
  let run: MatchingRun;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    office = new MatchingOffice(database);
    givingUp = new GiveUpMatchingRun(new UnitOfWork(database));
    coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(database))
      .in(database);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    scene = await aCohortToMatch().project('A', 1, 2).student('Ana', ['A']).in(database);
    run = await office.request(coordinator, scene.cohort);
    await forgetRecorded(database);
  });

  it.each(['QUEUED', 'RUNNING'] as const)('ends a %s run as failed, and frees its projects', async (status) => {
    await database.manager.update(MatchingRun, run.id, { status });

    await givingUp.execute(run.id);

    expect(await office.read(run.id)).toMatchObject({ status: 'FAILED', failure: 'ENGINE_BROKE_DOWN', outcome: null });
    expect(await recordedEvents(database)).toEqual(['project.unlock', 'matching-run.fail']);
  });

  it('leaves a run alone that has its result', async () => {
    await office.executing.execute(run.id);
    await forgetRecorded(database);

    await givingUp.execute(run.id);

    expect(await office.read(run.id)).toMatchObject({ status: 'SUCCEEDED', failure: null });
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('has nothing to do for a run that does not exist', async () => {
    await expect(givingUp.execute(newId())).resolves.toBeUndefined();
  });
});

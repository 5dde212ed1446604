import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type PersonActor, system } from '#libs/identity/actor';
import { ENGINE_VERSION } from '#libs/matching/engine-version';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { ReplayMatchingRun } from '#libs/matching-runs/use-cases/replay-matching-run';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { MatchingOffice } from '#libs/testing/matching-office';
import { SameThreadEngine } from '#libs/testing/same-thread-engine';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A stored run is replayed', () => {
  let test: TestDatabase;
  let database: DataSource;
  let office: MatchingOffice;
  let replaying: ReplayMatchingRun;
  let coordinator: PersonActor;
  let scene: CohortToMatch;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    office = new MatchingOffice(database);
    replaying = new ReplayMatchingRun(new UnitOfWork(database), new SameThreadEngine());
    coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(database))
      .in(database);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    scene = await aCohortToMatch()
      .project('A', 1, 1)
      .project('B', 1, 1)
      .student('Ana', ['A', 'B'])
      .student('Bea', ['A', 'B'])
      .in(database);
  });

  it.each(['coordinator', 'system'])('to the same hash, by the %s', async (who) => {
    const { id, resultHash } = await office.published(coordinator, scene.cohort);

    const replay = await replaying.execute(who === 'system' ? system : coordinator, id);

    expect(replay).toEqual({ isSame: true, resultHash, replayedHash: resultHash, engineVersion: ENGINE_VERSION });
  });

  it('and a stored result that is not the engine’s is found out', async () => {
    const { id, resultHash } = await office.executed(coordinator, scene.cohort);
    await database.manager.update(MatchingRun, { id }, { resultHash: 'f'.repeat(64) });

    const replay = await replaying.execute(coordinator, id);

    expect(replay).toMatchObject({ isSame: false, resultHash: 'f'.repeat(64), replayedHash: resultHash });
  });

  it('once it has a result', async () => {
    const { id } = await office.request(coordinator, scene.cohort);

    await expect(replaying.execute(coordinator, id)).rejects.toEqual(runErrors.runWithoutResult());
  });

  it('by coordinators: the teacher is refused, a student finds nothing', async () => {
    const { id } = await office.executed(coordinator, scene.cohort);

    await expect(replaying.execute(scene.teacher, id)).rejects.toEqual(platformErrors.forbidden());
    await expect(replaying.execute(scene.student('Ana'), id)).rejects.toEqual(platformErrors.notFound('MatchingRun'));
  });
});

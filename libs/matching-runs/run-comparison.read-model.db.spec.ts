import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { MatchingRunsReadModel } from '#libs/matching-runs/matching-runs.read-model';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { RunComparisonReadModel } from '#libs/matching-runs/run-comparison.read-model';
import { RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { MatchingOffice } from '#libs/testing/matching-office';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

/** The same students get (1,3,0) by the generous objective and (3,0,1) by the greedy one. */
describe('Runs side by side', () => {
  let test: TestDatabase;
  let database: DataSource;
  let scene: CohortToMatch;
  let coordinator: PersonActor;
  let office: MatchingOffice;
  let generous: MatchingRun;
  let greedy: MatchingRun;
  let comparisons: RunComparisonReadModel;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    office = new MatchingOffice(database);
    comparisons = new RunComparisonReadModel(new MatchingRunsReadModel(database), new RunResultsReadModel(database));
    coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(database))
      .in(database);
    scene = await aCohortToMatch()
      .project('A', 1, 1)
      .project('B', 1, 1)
      .project('C', 1, 1)
      .project('D', 1, 1)
      .project('E', 2, 2)
      .student('s0', ['A'], ['B'])
      .student('s1', ['B'], ['C'])
      .student('s2', ['C'], ['D'])
      .student('s3', ['A'], ['E'], ['D'])
      .in(database);
    const simulate = async (objective: 'GENEROUS' | 'GREEDY') =>
      office.computed(await office.simulate(scene.teacher, scene.cohort, { objective }));
    [generous, greedy] = [await simulate('GENEROUS'), await simulate('GREEDY')];
  });
  afterAll(() => test.close());

  it('tell their figures, what changes in them, and who moves', async () => {
    const { runs, differences } = await comparisons.compare(scene.teacher, [generous.id, greedy.id]);

    expect(
      runs.map(({ run, profile, closedProjects, mentoredProjects }) => ({
        ...{ id: run.id, profile, closedProjects, mentoredProjects },
      })),
    ).toEqual([
      { id: generous.id, profile: [1, 3, 0], closedProjects: 1, mentoredProjects: 0 },
      { id: greedy.id, profile: [3, 0, 1], closedProjects: 1, mentoredProjects: 0 },
    ]);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({
      ...{ placed: 0, worstRank: 1, meanRank: -0.25, closedProjects: 0, mentoredProjects: 0, profile: [2, -3, 1] },
      ...{ from: { run: { id: generous.id } }, to: { run: { id: greedy.id } } },
    });
    expect(differences[0]?.moves.map(({ id, from, to }) => [scene.names().get(id), from?.rank, to?.rank])).toEqual(
      expect.arrayContaining([
        ['s0', 2, 1],
        ['s3', 1, 3],
      ]),
    );
    expect(differences[0]?.moves).toHaveLength(4);
  });

  it('are each two of three compared', async () => {
    const third = await office.computed(await office.simulate(scene.teacher, scene.cohort, { objective: 'STABLE' }));

    const { differences } = await comparisons.compare(coordinator, [generous.id, greedy.id, third.id]);

    expect(differences.map(({ from, to }) => [from.run.id, to.run.id])).toEqual([
      [generous.id, greedy.id],
      [generous.id, third.id],
      [greedy.id, third.id],
    ]);
  });

  it('are two to four different ones of one cohort, with a result', async () => {
    const other = await aCohortToMatch().project('A', 1, 1).in(database);
    const waiting = await office.simulate(scene.teacher, scene.cohort);
    const elsewhere = await office.computed(await office.simulate(coordinator, other.cohort));

    for (const ids of [
      [generous.id],
      [generous.id, generous.id],
      [generous.id, waiting.id],
      [generous.id, elsewhere.id],
    ]) {
      await expect(comparisons.compare(coordinator, ids)).rejects.toEqual(runErrors.runsToCompare());
    }
  });

  it('are nobody’s but the staff’s', async () => {
    const compared = comparisons.compare(scene.student('s0'), [generous.id, greedy.id]);

    await expect(compared).rejects.toEqual(platformErrors.notFound('MatchingRun', ['runIds']));
  });
});

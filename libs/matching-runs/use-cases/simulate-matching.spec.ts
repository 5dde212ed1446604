import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { DomainError } from '#libs/platform/errors/domain-error';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { type MatchingOffice, openMatchingOffice } from '#libs/testing/matching-office';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import type { TestDatabase } from '#libs/testing/test-database';

describe('A simulation', () => {
  let test: TestDatabase;
  let database: DataSource;
  let office: MatchingOffice;
  let coordinator: PersonActor;
  let scene: CohortToMatch;

  beforeAll(async () => {
    ({ test, database, office, coordinator } = await openMatchingOffice());
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    scene = await aCohortToMatch().project('Guide', 1, 1).student('Ana', ['Guide']).in(database);
  });

  const refusal = new DomainError('conflict', [{ code: 'RUN_IS_SIMULATION', path: [], params: {} }]);

  it('is computed like a run, and changes nothing', async () => {
    await forgetRecorded(database);

    const run = await office.computed(await office.simulate(scene.teacher, scene.cohort, { objective: 'GREEDY' }));

    expect(run).toMatchObject({
      ...{ kind: 'SIMULATION', status: 'SUCCEEDED', objective: 'GREEDY', requestedById: scene.teacher.id },
      outcome: { metrics: { placed: 1 } },
    });
    expect(await office.statusOfProject(scene.project('Guide'))).toBe('PUBLISHED');
    expect(await database.manager.countBy(Assignment, { runId: run.id })).toBe(0);
    expect(await recordedEvents(database)).toEqual([
      'matching-run.request',
      'matching-run.start',
      'matching-run.succeed',
    ]);
  });

  it('is never approved, rejected or published', async () => {
    const { id: runId } = await office.computed(await office.simulate(coordinator, scene.cohort));

    await expect(office.deciding.execute(coordinator, { runId, verb: 'approve' })).rejects.toEqual(refusal);
    await expect(office.deciding.execute(coordinator, { runId, verb: 'reject', reason: 'x' })).rejects.toEqual(refusal);
    await expect(office.publishing.execute(coordinator, runId)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('stands beside a run that is under way, on the same projects', async () => {
    const run = await office.request(coordinator, scene.cohort);

    const simulated = await office.computed(await office.simulate(scene.teacher, scene.cohort));

    expect(simulated.status).toBe('SUCCEEDED');
    expect((await office.computed(run)).status).toBe('SUCCEEDED');
    expect(await office.statusOfProject(scene.project('Guide'))).toBe('MATCHING_LOCKED');
  });

  it('is in nobody’s way afterwards', async () => {
    await office.computed(await office.simulate(scene.teacher, scene.cohort));

    expect((await office.published(coordinator, scene.cohort)).status).toBe('PUBLISHED');
  });

  it('is not asked for again and again while others wait', async () => {
    for (let count = 0; count < 4; count += 1) await office.simulate(scene.teacher, scene.cohort);

    await expect(office.simulate(scene.teacher, scene.cohort)).rejects.toEqual(runErrors.tooManySimulations());
  });

  it('is called off by whoever asked for it', async () => {
    const { id } = await office.simulate(scene.teacher, scene.cohort);

    expect((await office.cancelling.execute(scene.teacher, id)).status).toBe('CANCELLED');
    expect(await office.statusOfProject(scene.project('Guide'))).toBe('PUBLISHED');
  });

  it('has nothing to match without a published offer', async () => {
    const empty = await aCohortToMatch().in(database);

    await expect(office.simulate(coordinator, empty.cohort)).rejects.toEqual(runErrors.nothingToMatch());
  });

  it('is not the students’', async () => {
    await expect(office.simulate(scene.student('Ana'), scene.cohort)).rejects.toEqual(platformErrors.forbidden());
  });
});

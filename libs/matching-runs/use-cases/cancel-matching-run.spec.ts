import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { type MatchingOffice, openMatchingOffice } from '#libs/testing/matching-office';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import type { TestDatabase } from '#libs/testing/test-database';

describe('A coordinator cancels a matching run', () => {
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
    scene = await aCohortToMatch().project('A', 1, 2).student('Ana', ['A']).in(database);
  });

  it('ends a waiting run and frees its projects', async () => {
    const { id } = await office.request(coordinator, scene.cohort);
    await forgetRecorded(database);

    const cancelled = await office.cancelling.execute(coordinator, id);

    expect(cancelled).toMatchObject({ status: 'CANCELLED', finishedAt: expect.any(Date) });
    expect(await office.statusOfProject(scene.project('A'))).toBe('PUBLISHED');
    expect((await recordedEvents(database)).sort()).toEqual(['matching-run.cancel', 'project.unlock']);
  });

  it('makes room for a new run', async () => {
    const { id } = await office.request(coordinator, scene.cohort);
    await office.cancelling.execute(coordinator, id);

    const next = await office.executed(coordinator, scene.cohort);

    expect(next.status).toBe('SUCCEEDED');
  });

  it('comes too late for a finished run', async () => {
    const { id } = await office.executed(coordinator, scene.cohort);

    const late = office.cancelling.execute(coordinator, id);

    await expect(late).rejects.toEqual(platformErrors.invalidTransition('SUCCEEDED', 'cancel', ['approve', 'reject']));
  });

  it('refuses the teacher, and audits the attempt', async () => {
    const { id } = await office.request(coordinator, scene.cohort);
    await forgetRecorded(database);

    await expect(office.cancelling.execute(scene.teacher, id)).rejects.toEqual(platformErrors.forbidden());

    expect(await auditedDenials(database)).toEqual(['matching-run.cancel FORBIDDEN']);
  });

  it('answers NOT_FOUND to a student of the cohort', async () => {
    const { id } = await office.request(coordinator, scene.cohort);

    const attempt = office.cancelling.execute(scene.student('Ana'), id);

    await expect(attempt).rejects.toEqual(platformErrors.notFound('MatchingRun'));
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { type MatchingOffice, openMatchingOffice } from '#libs/testing/matching-office';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import type { TestDatabase } from '#libs/testing/test-database';

describe('A coordinator decides on the result of a matching run', () => {
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

  it('approves it, and the projects stay locked for the publication', async () => {
    const { id } = await office.executed(coordinator, scene.cohort);
    await forgetRecorded(database);

    const approved = await office.deciding.execute(coordinator, { runId: id, verb: 'approve' });

    expect(approved).toMatchObject({
      status: 'APPROVED',
      decidedById: coordinator.id,
      decidedAt: expect.any(Date),
      rejectionReason: null,
    });
    expect(await office.statusOfProject(scene.project('A'))).toBe('MATCHING_LOCKED');
    expect(await recordedEvents(database)).toEqual(['matching-run.approve']);
  });

  it('rejects it with a reason, and frees the projects', async () => {
    const { id } = await office.approved(coordinator, scene.cohort);
    await forgetRecorded(database);

    const rejected = await office.deciding.execute(coordinator, { runId: id, verb: 'reject', reason: 'Ana changed' });

    expect(rejected).toMatchObject({ status: 'REJECTED', rejectionReason: 'Ana changed' });
    expect(await office.statusOfProject(scene.project('A'))).toBe('PUBLISHED');
    expect((await recordedEvents(database)).sort()).toEqual(['matching-run.reject', 'project.unlock']);
  });

  it.each([undefined, null, '  '])('asks for a reason when it is rejected with %p', async (reason) => {
    const { id } = await office.executed(coordinator, scene.cohort);

    const rejection = office.deciding.execute(coordinator, { runId: id, verb: 'reject', reason });

    await expect(rejection).rejects.toEqual(runErrors.rejectionReasonRequired());
    expect((await office.read(id)).status).toBe('SUCCEEDED');
  });

  it('has nothing to approve before the engine has answered', async () => {
    const { id } = await office.request(coordinator, scene.cohort);

    const approval = office.deciding.execute(coordinator, { runId: id, verb: 'approve' });

    await expect(approval).rejects.toEqual(platformErrors.invalidTransition('QUEUED', 'approve', ['cancel']));
  });

  it('leaves the decision to coordinators: the teacher is refused, a student finds nothing', async () => {
    const { id } = await office.executed(coordinator, scene.cohort);
    const verdict = { runId: id, verb: 'approve' as const };

    await expect(office.deciding.execute(scene.teacher, verdict)).rejects.toEqual(platformErrors.forbidden());
    await expect(office.deciding.execute(scene.student('Ana'), verdict)).rejects.toEqual(
      platformErrors.notFound('MatchingRun'),
    );
  });
});

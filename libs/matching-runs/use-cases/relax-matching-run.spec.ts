import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { namedConflict } from '#libs/matching-runs/conflict-names';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { type MatchingOffice, openMatchingOffice } from '#libs/testing/matching-office';
import type { TestDatabase } from '#libs/testing/test-database';

/** Ana is pinned to Guide, which does not run with her alone. */
describe('A run without a solution, without one of its rules', () => {
  let test: TestDatabase;
  let database: DataSource;
  let office: MatchingOffice;
  let coordinator: PersonActor;
  let scene: CohortToMatch;
  let infeasible: MatchingRun;

  beforeAll(async () => {
    ({ test, database, office, coordinator } = await openMatchingOffice());
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    scene = await aCohortToMatch().project('Guide', 2, 3).student('Ana', ['Guide']).in(database);
    const [enrolmentId, projectId] = [scene.enrolment('Ana').id, scene.project('Guide').id];
    const decisions = [{ kind: 'PIN' as const, enrolmentId, projectId }];
    infeasible = await office.executed(coordinator, scene.cohort, { decisions });
  });

  const nameOf = (kind: string) =>
    namedConflict(infeasible.outcome).find(({ item }) => item.kind === kind)?.name ?? 'none';
  const relax = (item: string, { by = coordinator, reason = 'Un petit groupe' } = {}) =>
    office.relaxing.execute(by, { idempotencyKey: newId(), runId: infeasible.id, item, reason });

  it('runs with fewer students than the project asks for, when its minimum is dropped', async () => {
    const run = await office.computed(await relax(nameOf('MINIMUM')));

    expect(run).toMatchObject({
      ...{ status: 'SUCCEEDED', relaxedRunId: infeasible.id, requestReason: 'Un petit groupe' },
      waivers: [{ kind: 'MINIMUM', projectId: scene.project('Guide').id }],
      decisions: infeasible.decisions,
      outcome: { metrics: { placed: 1 } },
    });
    expect(await office.statusOfProject(scene.project('Guide'))).toBe('MATCHING_LOCKED');
  });

  it('comes to what its relaxation said', async () => {
    const said = infeasible.outcome?.relaxations?.find(({ drop }) => drop.kind === 'MINIMUM');

    const run = await office.computed(await relax(nameOf('MINIMUM')));

    expect(said).toMatchObject({ placed: run.outcome?.metrics.placed, profile: run.outcome?.profile });
  });

  it('leaves the decision out, when that is what is dropped', async () => {
    const run = await relax(nameOf('PIN'));

    expect(run).toMatchObject({ decisions: [], waivers: [] });
  });

  it('can be published as any other', async () => {
    const { id } = await office.computed(await relax(nameOf('MINIMUM')));
    await office.deciding.execute(coordinator, { runId: id, verb: 'approve' });

    await office.publishing.execute(coordinator, id);

    expect(await office.statusOfProject(scene.project('Guide'))).toBe('MATCHED');
  });

  it('asks for a rule of the conflict, and for a reason', async () => {
    await expect(relax('c9')).rejects.toEqual(runErrors.conflictItemUnknown());
    await expect(relax(nameOf('PIN'), { reason: ' ' })).rejects.toEqual(runErrors.relaxationReasonRequired());
  });

  it('is one at a time', async () => {
    await relax(nameOf('PIN'));

    await expect(relax(nameOf('MINIMUM'))).rejects.toEqual(runErrors.runActive());
  });

  it('is asked of runs without a solution alone', async () => {
    const item = nameOf('PIN');
    infeasible = await office.request(coordinator, scene.cohort);

    await expect(relax(item)).rejects.toEqual(runErrors.runNotInfeasible());
  });

  it('is the coordinators’ to decide', async () => {
    await expect(relax(nameOf('PIN'), { by: scene.teacher })).rejects.toEqual(platformErrors.forbidden());
  });
});

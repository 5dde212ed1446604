import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { Project } from '#libs/projects/project.entity';
import { Cohort } from '#libs/schools/cohort.entity';
import { type CohortToMatch, aCohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { type MatchingOffice, openMatchingOffice } from '#libs/testing/matching-office';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import type { TestDatabase } from '#libs/testing/test-database';

describe('A coordinator requests a matching run', () => {
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
    scene = await aCohortToMatch().project('A', 1, 2).project('B', 1, 2).student('Ana', ['A']).in(database);
    await forgetRecorded(database);
  });

  const runsOf = ({ id }: Cohort) => database.manager.countBy(MatchingRun, { cohortId: id });
  const setCohort = (status: Cohort['status']) => database.manager.update(Cohort, { id: scene.cohort.id }, { status });
  const pin = (name: string, title: string) => ({
    kind: 'PIN' as const,
    enrolmentId: scene.enrolment(name).id,
    projectId: scene.project(title).id,
  });

  it('queues the run, locks the published projects and records it', async () => {
    const run = await office.request(coordinator, scene.cohort, { seed: 7, decisions: [pin('Ana', 'A')] });

    expect(run).toMatchObject({
      cohortId: scene.cohort.id,
      requestedById: coordinator.id,
      objective: 'GENEROUS',
      seed: 7,
      status: 'QUEUED',
      kind: 'ALLOCATION',
      decisions: [{ id: 'd1', ...pin('Ana', 'A') }],
      snapshot: null,
    });
    expect(await office.statusOfProject(scene.project('A'))).toBe('MATCHING_LOCKED');
    expect((await recordedEvents(database)).sort()).toEqual(['matching-run.request', 'project.lock', 'project.lock']);
  });

  it('leaves projects that are not published alone', async () => {
    await database.manager.update(Project, { id: scene.project('B').id }, { status: 'FRAMED' });

    await office.request(coordinator, scene.cohort);

    expect(await office.statusOfProject(scene.project('B'))).toBe('FRAMED');
  });

  it.each(['DRAFT', 'ENROLLING', 'PREFERENCES_OPEN'] as const)('waits while the cohort is %s', async (status) => {
    await setCohort(status);

    await expect(office.request(coordinator, scene.cohort)).rejects.toEqual(runErrors.preferencesStillOpen());
  });

  it('tells that an allocated cohort has its places already', async () => {
    await setCohort('ALLOCATED');

    await expect(office.request(coordinator, scene.cohort)).rejects.toEqual(runErrors.cohortAllocated());
  });

  it('refuses a second run while one is active', async () => {
    await office.request(coordinator, scene.cohort);

    await expect(office.request(coordinator, scene.cohort)).rejects.toEqual(runErrors.runActive());
  });

  it('begins one run when twenty are requested at once', async () => {
    const requests = await Promise.allSettled(
      Array.from({ length: 20 }, () => office.request(coordinator, scene.cohort)),
    );

    const refused = requests.filter(({ status }) => status === 'rejected');
    expect(refused).toEqual(Array(19).fill({ status: 'rejected', reason: runErrors.runActive() }));
    expect(await runsOf(scene.cohort)).toBe(1);
  });

  it('answers the same request sent twenty times at once with the same run', async () => {
    const idempotencyKey = newId();

    const runs = await Promise.all(
      Array.from({ length: 20 }, () => office.request(coordinator, scene.cohort, { idempotencyKey })),
    );

    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    expect(await runsOf(scene.cohort)).toBe(1);
  });

  it('refuses the key of another request', async () => {
    const idempotencyKey = newId();
    await office.request(coordinator, scene.cohort, { idempotencyKey });

    const other = office.request(coordinator, scene.cohort, { idempotencyKey, seed: 2 });

    await expect(other).rejects.toEqual(platformErrors.keyReused());
  });

  it('has nothing to match without a published offer', async () => {
    const empty = await aCohortToMatch().in(database);

    await expect(office.request(coordinator, empty.cohort)).rejects.toEqual(runErrors.nothingToMatch());
  });

  it('names every decision that cannot stand, by its path, and locks nothing', async () => {
    const decisions = [
      pin('Ana', 'B'),
      { kind: 'FORBID' as const, enrolmentId: newId(), projectId: newId() },
      { ...pin('Ana', 'B'), kind: 'FORBID' as const },
    ];

    const request = office.request(coordinator, scene.cohort, { decisions });

    await expect(request).rejects.toMatchObject({
      kind: 'invalid',
      problems: [
        { code: 'PIN_OUTSIDE_LIST', path: ['decisions', '0', 'projectId'], params: {} },
        { code: 'DECISION_STUDENT_UNKNOWN', path: ['decisions', '1', 'enrolmentId'], params: {} },
        { code: 'DECISION_PROJECT_UNKNOWN', path: ['decisions', '1', 'projectId'], params: {} },
        { code: 'DECISIONS_CONTRADICT', path: ['decisions', '2', 'projectId'], params: {} },
      ],
    });
    expect(await office.statusOfProject(scene.project('A'))).toBe('PUBLISHED');
  });

  it('keeps decisions on groups beside those on pairs, each with its name', async () => {
    const bea = await scene.enrol({ name: 'Bea', choices: null }, database).then(() => scene.enrolment('Bea').id);
    const groups = [{ kind: 'APART' as const, enrolmentIds: [scene.enrolment('Ana').id, bea] }];

    const run = await office.request(coordinator, scene.cohort, { decisions: [pin('Ana', 'A')], groups });

    expect(run.decisions).toEqual([
      { id: 'd1', ...pin('Ana', 'A') },
      { id: 'd2', ...groups[0] },
    ]);
  });

  it('refuses a group of strangers, and a group of one', async () => {
    const ana = scene.enrolment('Ana').id;
    const groups = [
      { kind: 'TOGETHER' as const, enrolmentIds: [ana, newId()] },
      { kind: 'APART' as const, enrolmentIds: [ana, ana] },
    ];

    const request = office.request(coordinator, scene.cohort, { groups });

    await expect(request).rejects.toEqual(
      runErrors.decisionsRefused([
        { code: 'DECISION_STUDENT_UNKNOWN', path: ['groups', '0', 'enrolmentIds', '1'], params: {} },
        { code: 'GROUP_TOO_SMALL', path: ['groups', '1', 'enrolmentIds'], params: {} },
      ]),
    );
  });

  it('refuses the teacher, who may only look on, and audits the attempt', async () => {
    await expect(office.request(scene.teacher, scene.cohort)).rejects.toEqual(platformErrors.forbidden());

    expect(await auditedDenials(database)).toEqual(['matching-run.request FORBIDDEN']);
  });

  it('answers NOT_FOUND to the teacher of another cohort', async () => {
    const { teacher: stranger } = await aCohortToMatch().in(database);

    await expect(office.request(stranger, scene.cohort)).rejects.toEqual(platformErrors.notFound('Cohort'));
  });
});

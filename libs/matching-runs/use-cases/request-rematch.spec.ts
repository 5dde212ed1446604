import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { movesBetween } from '#libs/matching-runs/run-moves';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { DomainError } from '#libs/platform/errors/domain-error';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { WithdrawEnrolment } from '#libs/schools/use-cases/withdraw-enrolment';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { type MatchingOffice, openMatchingOffice } from '#libs/testing/matching-office';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import type { TestDatabase } from '#libs/testing/test-database';

/** Guide runs with Ana and Bea, Robot with Cléo and Dan; when Ana leaves, Guide needs somebody who ranks it second. */
describe('A re-match after a withdrawal', () => {
  let test: TestDatabase;
  let database: DataSource;
  let office: MatchingOffice;
  let coordinator: PersonActor;
  let scene: CohortToMatch;
  let published: MatchingRun;

  beforeAll(async () => {
    ({ test, database, office, coordinator } = await openMatchingOffice());
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    scene = await aCohortToMatch()
      .project('Guide', 2, 2)
      .project('Robot', 1, 2)
      .student('Ana', ['Guide'])
      .student('Bea', ['Guide'])
      .student('Cléo', ['Robot'])
      .student('Dan', ['Robot'], ['Guide'])
      .in(database);
    published = await office.published(coordinator, scene.cohort);
  });

  const withdraw = (name: string, by = scene.teacher) =>
    new WithdrawEnrolment(new UnitOfWork(database)).execute(by, {
      enrolmentId: scene.enrolment(name).id,
      reason: 'LEFT_SCHOOL',
    });
  const changed = async () => office.computed(await office.rematch(scene.teacher, scene.cohort));
  const approve = ({ id }: MatchingRun, acceptsWorseMoves = false) =>
    office.deciding.execute(coordinator, { runId: id, verb: 'approve', acceptsWorseMoves });
  const republish = async () => office.publishing.execute(coordinator, (await approve(await changed(), true)).id);
  const movesOf = ({ outcome }: MatchingRun) =>
    published.outcome && outcome ? movesBetween(published.outcome, outcome) : null;
  const placesOf = async (runId: string) =>
    (await database.manager.findBy(Assignment, { runId }))
      .map(({ enrolmentId, projectId }) => `${scene.names().get(enrolmentId)} ${scene.names().get(projectId ?? '')}`)
      .sort();

  it('moves as few people as it can, with objective, seed and decisions of the published run', async () => {
    await withdraw('Ana');

    const run = await changed();

    expect(run).toMatchObject({
      ...{ kind: 'REMATCH', status: 'SUCCEEDED', policy: 'FEWEST_MOVES', previousRunId: published.id },
      ...{ objective: published.objective, seed: published.seed, decisions: [], requestedById: scene.teacher.id },
    });
    expect(run.outcome?.metrics.moves).toBe(1);
    expect(movesOf(run)).toHaveLength(1);
    expect(await office.statusOfProject(scene.project('Guide'))).toBe('MATCHED');
  });

  it('is approved only by somebody who accepts what gets worse', async () => {
    await withdraw('Ana');
    const run = await changed();
    expect(movesOf(run)?.map(({ isWorse }) => isWorse)).toEqual([true]);

    const unread = approve(run);

    await expect(unread).rejects.toEqual(
      new DomainError('conflict', [{ code: 'WORSE_MOVES_TO_ACCEPT', path: [], params: {} }]),
    );
    expect((await approve(run, true)).status).toBe('APPROVED');
  });

  it('takes the place of the publication before it, all at once', async () => {
    await withdraw('Ana');
    const { id } = await changed();
    await approve(await office.read(id), true);
    await forgetRecorded(database);

    await office.publishing.execute(coordinator, id);

    expect([(await office.read(published.id)).status, (await office.read(id)).status]).toEqual([
      'SUPERSEDED',
      'PUBLISHED',
    ]);
    expect((await recordedEvents(database)).sort()).toEqual(
      expect.arrayContaining(['matching-run.publish-rematch', 'matching-run.supersede']),
    );
    expect(await recordedEvents(database)).not.toContain('matching-run.publish');
    expect((await placesOf(id)).map((place) => place.split(' ')[0])).toEqual(['Bea', 'Cléo', 'Dan']);
  });

  it('closes a project that nobody can fill any more, and the next one opens it again', async () => {
    await withdraw('Ana');
    await withdraw('Dan');
    await republish();
    expect(await office.statusOfProject(scene.project('Guide'))).toBe('UNMATCHED');
    expect(await office.statusOfProject(scene.project('Robot'))).toBe('MATCHED');

    await scene.enrol({ name: 'Eve', choices: [['Guide']] }, database);
    await republish();

    expect(await office.statusOfProject(scene.project('Guide'))).toBe('MATCHED');
  });

  it('is outdated once somebody else leaves', async () => {
    await withdraw('Ana');
    const run = await approve(await changed(), true);
    await withdraw('Cléo', coordinator);

    await expect(office.publishing.execute(coordinator, run.id)).rejects.toEqual(runErrors.runOutdated());

    expect((await office.read(published.id)).status).toBe('PUBLISHED');
  });

  it('keeps what was decided for the published run, and adds to it', async () => {
    const decisions = [
      { kind: 'FORBID' as const, enrolmentId: scene.enrolment('Dan').id, projectId: scene.project('Guide').id },
    ];

    const first = await office.rematch(coordinator, scene.cohort, { decisions });
    await office.computed(first);
    await approve(first);
    await office.publishing.execute(coordinator, first.id);
    const second = await office.rematch(coordinator, scene.cohort);

    expect(second.decisions).toEqual([{ id: 'd1', ...decisions[0] }]);
    expect(second.previousRunId).toBe(first.id);
  });

  it('is one at a time, and leaves the places alone when it is cancelled', async () => {
    const run = await office.rematch(scene.teacher, scene.cohort);
    await expect(office.rematch(coordinator, scene.cohort)).rejects.toEqual(runErrors.runActive());

    await office.cancelling.execute(scene.teacher, run.id);

    expect(await office.statusOfProject(scene.project('Guide'))).toBe('MATCHED');
    expect((await office.rematch(coordinator, scene.cohort)).status).toBe('QUEUED');
  });

  it('needs published places', async () => {
    const other = await aCohortToMatch().project('Guide', 1, 1).in(database);

    await expect(office.rematch(coordinator, other.cohort)).rejects.toEqual(runErrors.nothingPublished());
  });

  it('is the business of the teacher and the coordinators', async () => {
    const { teacher: stranger } = await aCohortToMatch().in(database);

    await expect(office.rematch(stranger, scene.cohort)).rejects.toEqual(platformErrors.notFound('Cohort'));
    await expect(office.rematch(scene.student('Ana'), scene.cohort)).rejects.toEqual(platformErrors.forbidden());
  });
});

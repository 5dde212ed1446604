import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type Actor, type PersonActor, visitor } from '#libs/identity/actor';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { AlgorithmNoticeReadModel } from '#libs/matching-runs/notice/algorithm-notice.read-model';
import { projectsNamedIn } from '#libs/matching-runs/notice/notice-facts';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { aPublishedRun } from '#libs/testing/builders/a-published-run';
import { type MatchingOffice, openMatchingOffice } from '#libs/testing/matching-office';
import { statementsOf } from '#libs/testing/recorded-statements';
import type { TestDatabase } from '#libs/testing/test-database';

describe('What a notice of the algorithm is made of', () => {
  let test: TestDatabase;
  let database: DataSource;
  let office: MatchingOffice;
  let coordinator: PersonActor;
  let readModel: AlgorithmNoticeReadModel;
  let scene: CohortToMatch;
  let run: MatchingRun;

  beforeAll(async () => {
    ({ test, database, office, coordinator } = await openMatchingOffice());
    readModel = new AlgorithmNoticeReadModel(database);
    scene = await aCohortToMatch()
      .project('Guide', 1, 1)
      .project('Carte', 1, 2)
      .project('Atlas', 1, 2)
      .student('Ana', ['Guide'], ['Carte'])
      .student('Bea', ['Atlas'])
      .silentStudent('Cid')
      .in(database);
    const [ana, bea] = [scene.enrolment('Ana').id, scene.enrolment('Bea').id];
    const [guide, atlas] = [scene.project('Guide').id, scene.project('Atlas').id];
    const { id } = await office.executed(coordinator, scene.cohort, {
      decisions: [
        { kind: 'FORBID', enrolmentId: ana, projectId: guide },
        { kind: 'PIN', enrolmentId: bea, projectId: atlas },
      ],
      groups: [{ kind: 'APART', enrolmentIds: [ana, bea] }],
    });
    await office.deciding.execute(coordinator, { runId: id, verb: 'approve' });
    run = await office.publishing.execute(coordinator, id);
  });
  afterAll(() => test.close());

  const placeOf = (name: string) =>
    database.manager.findOneByOrFail(Assignment, { runId: run.id, enrolmentId: scene.enrolment(name).id });

  it('is what the run knew of the student and of the projects on their list', async () => {
    const place = await placeOf('Ana');

    const facts = await readModel.factsOf(scene.student('Ana'), [place.id]);

    const [guide, carte] = [scene.project('Guide').id, scene.project('Carte').id];
    expect(facts).toEqual([
      {
        ...{ id: place.id, rank: 2, objective: 'GENEROUS', seed: 1, policy: null, timeZone: scene.cohort.timeZone },
        ...{ engineVersion: run.engineVersion, snapshotHash: run.snapshotHash, resultHash: run.resultHash },
        approvedAt: run.decidedAt,
        ballotSource: 'EXPLORER',
        waivers: [],
        student: run.snapshot?.students.find(({ id }) => id === scene.enrolment('Ana').id),
        projects: expect.arrayContaining([
          expect.objectContaining({ id: guide, minSize: 1, maxSize: 1 }),
          expect.objectContaining({ id: carte, minSize: 1, maxSize: 2 }),
        ]),
        decisions: expect.arrayContaining([
          { kind: 'FORBID', project: guide },
          { kind: 'APART', project: null },
        ]),
        previousProject: null,
      },
    ]);
    expect(facts[0]?.projects).toHaveLength(2);
    expect(facts[0]?.decisions).toHaveLength(2);
    expect(projectsNamedIn(facts[0] ?? never()).sort()).toEqual([guide, carte].sort());
  });

  it('says nothing of another student', async () => {
    const [facts] = await readModel.factsOf(scene.student('Ana'), [(await placeOf('Ana')).id]);

    const others = ['Bea', 'Cid'].flatMap((name) => [scene.enrolment(name).id, scene.student(name).id, name]);
    expect(others.filter((word) => JSON.stringify(facts).includes(word))).toEqual([]);
  });

  it('is there for a student without a ballot', async () => {
    const [facts] = await readModel.factsOf(scene.student('Cid'), [(await placeOf('Cid')).id]);

    expect(facts).toMatchObject({ rank: null, ballotSource: null, projects: [], decisions: [] });
  });

  it('is the student’s own, besides the staff’s, and comes in one statement', async () => {
    const ids = [(await placeOf('Ana')).id, (await placeOf('Bea')).id];
    const others: readonly Actor[] = [scene.student('Cid'), { ...scene.teacher, memberships: [] }, visitor];
    let mine: readonly { readonly id: string }[] = [];

    const statements = await statementsOf(database, async (spied) => {
      mine = await new AlgorithmNoticeReadModel(spied).factsOf(scene.student('Ana'), ids);
    });

    expect(mine.map(({ id }) => id)).toEqual([ids[0]]);
    expect(statements).toHaveLength(1);
    expect((await readModel.factsOf(scene.teacher, ids)).map(({ id }) => id).sort()).toEqual(ids.toSorted());
    for (const actor of others) expect(await readModel.factsOf(actor, ids)).toEqual([]);
  });

  it('tells of a re-match the place before', async () => {
    const changed = await aCohortToMatch()
      .project('Guide', 1, 1)
      .student('Ana', ['Guide'])
      .student('Bea', ['Guide'])
      .in(database);
    await office.published(coordinator, changed.cohort);
    const { id } = await office.computed(await office.rematch(coordinator, changed.cohort));
    await office.deciding.execute(coordinator, { runId: id, verb: 'approve' });
    await office.publishing.execute(coordinator, id);
    const places = await database.manager.findBy(Assignment, { runId: id });

    const facts = await readModel.factsOf(
      coordinator,
      places.map((place) => place.id),
    );

    const told = facts.map(({ rank, policy, previousProject }) => ({ rank, policy, previousProject }));
    const guide = changed.project('Guide').id;
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        { rank: 1, policy: 'FEWEST_MOVES', previousProject: guide },
        { rank: null, policy: 'FEWEST_MOVES', previousProject: null },
      ]),
    );
  });

  it('is nothing where no snapshot is kept', async () => {
    const { id } = await aPublishedRun()
      .askedBy(coordinator)
      .placing(scene.enrolment('Ana'), scene.project('Carte'), 2)
      .in(database, scene.cohort);
    const [place] = await database.manager.findBy(Assignment, { runId: id });

    expect(await readModel.factsOf(coordinator, [place?.id ?? ''])).toEqual([]);
  });
});

function never(): never {
  throw new Error('There are facts of the place');
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { mayReadAssignment } from '#libs/matching-runs/assignment.policy';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runStatuses } from '#libs/matching-runs/matching-run-lifecycle';
import { mayReadRun } from '#libs/matching-runs/matching-run.policy';
import { MatchingRunsReadModel } from '#libs/matching-runs/matching-runs.read-model';
import { Team } from '#libs/matching-runs/team.entity';
import { TeamMember } from '#libs/matching-runs/team-member.entity';
import { mayReadTeam } from '#libs/matching-runs/team.policy';
import { TeamsReadModel } from '#libs/matching-runs/teams.read-model';
import { newId } from '#libs/platform/ids/new-id';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { aMatchingRun } from '#libs/testing/builders/a-matching-run';
import { anActor } from '#libs/testing/builders/an-actor';
import { statementsOf } from '#libs/testing/recorded-statements';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

/** A cohort with a run in which Ana has a place and Bea has none. */
interface Case {
  readonly scene: CohortToMatch;
  readonly run: MatchingRun;
  readonly assignmentIds: ReadonlyMap<string, string>;
  readonly teamId: string;
}

const wholeList = { first: 100 };
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('What is read of runs, assignments and teams', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: MatchingRunsReadModel;
  let teamsReadModel: TeamsReadModel;
  const cases: Case[] = [];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new MatchingRunsReadModel(database);
    teamsReadModel = new TeamsReadModel(database);
    for (const status of runStatuses) cases.push(await caseOf(status));
  });
  afterAll(() => test.close());

  async function caseOf(status: (typeof runStatuses)[number]): Promise<Case> {
    const scene = await aCohortToMatch().project('Guide', 1, 2).student('Ana', ['Guide']).student('Bea').in(database);
    const run = await aMatchingRun().withStatus(status).in(database, scene.cohort);
    return { scene, run, ...(await resultsOf(run, scene)) };
  }

  async function resultsOf({ id: runId }: MatchingRun, scene: CohortToMatch) {
    const [ana, bea] = [scene.enrolment('Ana').id, scene.enrolment('Bea').id];
    const projectId = scene.project('Guide').id;
    const team = { id: newId(), runId, projectId };
    const placed = { id: newId(), runId, enrolmentId: ana, projectId, rank: 1, reason: null, explanation: [] };
    const unplaced = { ...placed, id: newId(), enrolmentId: bea, projectId: null, rank: null, reason: 'FULL' as const };
    await database.manager.insert(Team, team);
    await database.manager.insert(TeamMember, { id: newId(), runId, teamId: team.id, enrolmentId: ana });
    await database.manager.insert(Assignment, [placed, unplaced]);
    return {
      teamId: team.id,
      assignmentIds: new Map([
        ['Ana', placed.id],
        ['Bea', unplaced.id],
      ]),
    };
  }

  const actors = (): Actor[] => [
    system,
    visitor,
    ...roles.map((role) => anActor(role)),
    ...cases.flatMap(({ scene }) => [
      scene.teacher,
      { ...scene.teacher, memberships: [] },
      anActor('TEACHER', scene.school.id),
      scene.student('Ana'),
      scene.student('Bea'),
      anActor('NONPROFIT_EDITOR', scene.project('Guide').organisationId),
    ]),
  ];

  it('lists a run if and only if the policy lets the actor read it, newest first', async () => {
    for (const actor of actors()) {
      const { rows } = await readModel.runs(actor, wholeList);

      const readable = cases.filter(({ scene }) => mayReadRun(actor, scene.cohort)).map(({ run }) => run);
      expect(idsOf(rows)).toEqual(idsOf(readable).reverse());
    }
  });

  it('reads neither what a run was computed from nor what came out, and reads its cohort and who asked along', async () => {
    const [first] = cases;
    let rows: unknown;

    const statements = await statementsOf(database, async (spied) => {
      rows = (await new MatchingRunsReadModel(spied).runs(system, { first: 1 }, first?.scene.cohort.id)).rows;
    });

    expect(statements).toEqual([expect.not.stringMatching(/"snapshot"|"outcome"/)]);
    expect(rows).toEqual([
      expect.objectContaining({
        status: first?.run.status,
        cohort: expect.objectContaining({ id: first?.scene.cohort.id, name: first?.scene.cohort.name }),
        requestedBy: { id: first?.run.requestedById, name: expect.any(String) },
        decidedBy: null,
      }),
    ]);
  });

  it('gives runs by their ids by the same rule', async () => {
    const all = idsOf(cases.map(({ run }) => run));

    for (const actor of actors()) {
      const found = await readModel.runsByIds(actor, [...all, newId()]);

      const readable = cases.filter(({ scene }) => mayReadRun(actor, scene.cohort)).map(({ run }) => run);
      expect(idsOf(found).sort()).toEqual(idsOf(readable).sort());
    }
  });

  it('lists the runs of one cohort', async () => {
    const [first] = cases;

    const { rows } = await readModel.runs(system, wholeList, first?.scene.cohort.id);

    expect(idsOf(rows)).toEqual([first?.run.id]);
  });

  it('gives an assignment by its id if and only if the policy lets the actor read it', async () => {
    const all = cases.flatMap(({ assignmentIds }) => [...assignmentIds.values()]);

    for (const actor of actors()) {
      const found = await readModel.assignmentsByIds(actor, all);

      const readable = cases.flatMap(({ scene, run, assignmentIds }) =>
        [...assignmentIds].filter(([name]) =>
          mayReadAssignment(actor, {
            userId: scene.student(name).id,
            runStatus: run.status,
            cohort: scene.cohort,
          }),
        ),
      );
      expect(idsOf(found).sort()).toEqual(readable.map(([, id]) => id).sort());
    }
  });

  it('lists a team if and only if the policy lets the actor read it', async () => {
    for (const actor of actors()) {
      const { rows } = await teamsReadModel.teams(actor, wholeList);
      const byIds = await teamsReadModel.teamsByIds(actor, idsOf(cases.map(({ teamId: id }) => ({ id }))));
      const ofRuns = await teamsReadModel.teamsOfRuns(actor, idsOf(cases.map(({ run }) => run)), wholeList);

      const readable = cases.filter(({ scene, run }) => {
        const { organisationId } = scene.project('Guide');
        return mayReadTeam(actor, { organisationId, runStatus: run.status, cohort: scene.cohort });
      });
      expect(idsOf(rows)).toEqual(readable.map(({ teamId }) => teamId));
      expect(idsOf(byIds).sort()).toEqual(idsOf(rows).sort());
      expect(ofRuns.flatMap(({ page }) => page.rows)).toEqual(rows);
    }
  });

  it('reads teams and their members in one statement', async () => {
    const runIds = idsOf(cases.map(({ run }) => run));

    const statements = await statementsOf(database, (spied) =>
      new TeamsReadModel(spied).teamsOfRuns(system, runIds, wholeList),
    );

    expect(statements).toHaveLength(1);
  });

  it('names the members of a team, and nothing else about them', async () => {
    const [first] = cases;

    const { id: projectId } = first?.scene.project('Guide') ?? { id: '' };
    const { rows } = await teamsReadModel.teams(system, wholeList, { projectId });

    const members = [{ enrolmentId: first?.scene.enrolment('Ana').id, name: 'Ana' }];
    expect(rows).toEqual([{ id: first?.teamId, runId: first?.run.id, projectId, members }]);
  });

  it('gives a student the place of the latest published run, with the project', async () => {
    const scene = await aCohortToMatch().project('Guide', 1, 2).student('Ana').student('Bea').in(database);
    const earlier = await aMatchingRun().withStatus('PUBLISHED').in(database, scene.cohort);
    const later = await aMatchingRun().withStatus('PUBLISHED').in(database, scene.cohort);
    const unpublished = await aMatchingRun().withStatus('APPROVED').in(database, scene.cohort);
    for (const run of [later, unpublished, earlier]) await resultsOf(run, scene);
    const [student, enrolment] = [scene.student('Ana'), scene.enrolment('Ana')];

    const [own] = await readModel.assignmentsOf(student, [enrolment.id]);

    expect(own).toMatchObject({
      runId: later.id,
      rank: 1,
      project: { title: 'Guide' },
      enrolment: { id: enrolment.id, user: { name: 'Ana' } },
    });
    expect(await readModel.assignmentsOf(scene.student('Bea'), [enrolment.id])).toEqual([]);
    expect(await readModel.assignmentsOf(scene.teacher, [enrolment.id, scene.enrolment('Bea').id])).toHaveLength(2);
  });

  it('gives no place before a publication', async () => {
    const scene = await aCohortToMatch().student('Ana').in(database);

    expect(await readModel.assignmentsOf(scene.student('Ana'), [scene.enrolment('Ana').id])).toEqual([]);
  });
});

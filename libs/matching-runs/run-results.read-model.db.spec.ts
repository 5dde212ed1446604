import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type Actor, system, visitor } from '#libs/identity/actor';
import type { MatchingOutcome } from '#libs/matching/outcome';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { aPerson } from '#libs/testing/builders/a-person';
import { MatchingOffice } from '#libs/testing/matching-office';
import { statementsOf } from '#libs/testing/recorded-statements';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const all = ['metrics', 'profile', 'proof', 'projects', 'conflict', 'places'] as const;

describe('What came out of runs', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: RunResultsReadModel;
  let scene: CohortToMatch;
  const runs: { id: string; outcome: MatchingOutcome | null }[] = [];

  /** One run without a solution, one with, one that waits. */
  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new RunResultsReadModel(database);
    scene = await aCohortToMatch()
      .project('Guide', 1, 1)
      .student('Ana', ['Guide'])
      .student('Bea', ['Guide'])
      .in(database);
    const coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(database))
      .in(database);
    const office = new MatchingOffice(database);
    const [guide, ana, bea] = [scene.project('Guide').id, scene.enrolment('Ana').id, scene.enrolment('Bea').id];
    const decisions = [ana, bea].map((enrolmentId) => ({ kind: 'PIN' as const, enrolmentId, projectId: guide }));
    const infeasible = await office.request(coordinator, scene.cohort, { decisions });
    await office.executing.execute(infeasible.id);
    const solved = await office.request(coordinator, scene.cohort);
    await office.executing.execute(solved.id);
    await office.deciding.execute(coordinator, { runId: solved.id, verb: 'reject', reason: 'Again' });
    const waiting = await office.request(coordinator, scene.cohort);
    for (const { id } of [infeasible, solved, waiting]) {
      const { outcome } = await database.manager.findOneByOrFail(MatchingRun, { id });
      runs.push({ id, outcome });
    }
  });
  afterAll(() => test.close());

  const ids = () => runs.map(({ id }) => id);
  const inOrder = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.toSorted((left, right) => left.id.localeCompare(right.id));

  it('are the parts of the stored outcome; a run without a solution has no figures, one under way has nothing', async () => {
    const results = await readModel.resultsOf(scene.teacher, ids(), all);

    const [infeasible, solved, waiting] = runs.map(({ outcome }) => outcome);
    const places = (outcome: MatchingOutcome | null | undefined) =>
      outcome && {
        assignments: outcome.assignments,
        unassigned: outcome.unassigned,
        explanations: outcome.explanations,
      };
    const [first, second, third] = ids();
    const nothing = { metrics: null, profile: null, proof: null, projects: null };
    const proof = { status: 'OPTIMAL', gap: 0, nonReproducible: false } as const;
    const { metrics, profile, projects } = solved ?? {};
    expect(waiting).toBeNull();
    expect(infeasible?.conflict).toHaveLength(3);
    expect(inOrder(results)).toEqual(
      inOrder([
        { id: first ?? '', ...nothing, conflict: infeasible?.conflict, places: places(infeasible) },
        { id: second ?? '', metrics, profile, proof, projects, conflict: null, places: places(solved) },
        { id: third ?? '', ...nothing, conflict: null, places: null },
      ]),
    );
  });

  it('bring no part but those asked for, in one statement', async () => {
    let results: unknown;

    const statements = await statementsOf(database, async (spied) => {
      results = await new RunResultsReadModel(spied).resultsOf(system, ids().slice(1, 2), ['profile']);
    });

    expect(statements).toEqual([expect.not.stringMatching(/assignments|explanations|projects|"outcome"/)]);
    expect(results).toEqual([{ id: ids()[1], profile: runs[1]?.outcome?.profile }]);
  });

  it('are nothing to students, colleagues and strangers', async () => {
    const others: readonly Actor[] = [scene.student('Ana'), { ...scene.teacher, memberships: [] }, visitor];

    const results = await Promise.all(others.map((actor) => readModel.resultsOf(actor, ids(), all)));

    expect(results).toEqual([[], [], []]);
  });
});

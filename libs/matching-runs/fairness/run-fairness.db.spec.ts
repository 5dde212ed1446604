import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type Actor, type PersonActor, visitor } from '#libs/identity/actor';
import { Organisation } from '#libs/identity/organisation.entity';
import { type RunFairness, runFairness } from '#libs/matching-runs/fairness/run-fairness';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';
import { ExportResults } from '#libs/matching-runs/use-cases/export-results';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { parseTable } from '#libs/schools/csv/parse-table';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { type MatchingOffice, openMatchingOffice } from '#libs/testing/matching-office';
import type { TestDatabase } from '#libs/testing/test-database';

const [small, large] = [
  ['S1', 'S2', 'S3', 'S4', 'S5'],
  ['L1', 'L2', 'L3', 'L4', 'L5'],
];

describe('The fairness of a run', () => {
  let test: TestDatabase;
  let database: DataSource;
  let office: MatchingOffice;
  let coordinator: PersonActor;
  let scene: CohortToMatch;
  let run: MatchingRun;

  /** Nobody chooses S3, S4 and S5; two want L1, one of whom then has L2 and the next one L3; nobody takes Z, unknown. */
  beforeAll(async () => {
    ({ test, database, office, coordinator } = await openMatchingOffice());
    const titles = [...small, ...large, 'Z'];
    const projects = titles.reduce((cohort, title) => cohort.project(title, 1, 1), aCohortToMatch());
    scene = await projects
      .student('Ana', ['L1'], ['L2'])
      .student('Bea', ['L1'], ['L2'])
      .student('Cid', ['L3'])
      .student('Dov', ['L4'])
      .student('Eva', ['L5'])
      .student('Fox', ['S1'])
      .student('Gus', ['S2'])
      .silentStudent('Hal')
      .in(database);
    for (const title of small) await register(title, { size: 'SMALL', postalCode: '20090' });
    for (const title of large) await register(title, { size: 'LARGE', postalCode: '35000' });
    run = await office.published(coordinator, scene.cohort);
  });
  afterAll(() => test.close());

  const register = (title: string, facts: Pick<Organisation, 'size' | 'postalCode'>) =>
    database.manager.update(Organisation, scene.project(title).organisationId, facts);

  async function fairnessOf(actor: Actor, { id }: Pick<MatchingRun, 'id'>): Promise<RunFairness[]> {
    const parts = ['metrics', 'profile', 'projects', 'origins'] as const;
    const rows = await new RunResultsReadModel(database).resultsOf(actor, [id], parts);
    return rows.flatMap(({ metrics, profile, projects, origins }) =>
      metrics && profile && projects && origins ? [runFairness({ metrics, profile, projects, origins })] : [],
    );
  }

  it('tells how ranks are spread, and warns that projects of small nonprofits run less often', async () => {
    const [fairness] = await fairnessOf(scene.teacher, run);

    const best = { projects: 5, running: 5, share: 1, ratio: 1, isAlert: false };
    const behind = { projects: 5, running: 2, share: 0.4, ratio: 0.4, isAlert: true };
    const unknown = { group: null, projects: 1, running: 0, share: 0, ratio: null, isAlert: false };
    expect(fairness).toEqual({
      ...{ students: 8, placed: 7, placedShare: 0.875, worstRank: 2 },
      ranks: [
        { rank: 1, students: 6, share: 0.75 },
        { rank: 2, students: 1, share: 0.125 },
      ],
      meanRank: 8 / 7,
      gini: 6 / 56,
      bySize: [{ ...best, group: 'LARGE' }, { ...behind, group: 'SMALL' }, unknown],
      byRegion: [{ ...best, group: 'Bretagne' }, { ...behind, group: 'Corse' }, unknown],
    });
  });

  it('can be worked out again from the exported file alone', async () => {
    const { content } = await new ExportResults(new UnitOfWork(database)).execute(scene.teacher, scene.cohort.id, 'en');
    const [fairness] = await fairnessOf(scene.teacher, run);

    expect(fairness).toMatchObject(figuresOf(content));
  });

  it('is not told of a run without a result', async () => {
    const { cohort } = await aCohort();
    const waiting = await office.request(coordinator, cohort);

    expect(await fairnessOf(coordinator, waiting)).toEqual([]);
  });

  it('is nothing to students, colleagues and strangers', async () => {
    const others: readonly Actor[] = [scene.student('Ana'), { ...scene.teacher, memberships: [] }, visitor];

    const rows = await Promise.all(others.map((actor) => fairnessOf(actor, run)));

    expect(rows).toEqual([[], [], []]);
  });

  function aCohort() {
    return aCohortToMatch().project('Guide', 1, 1).student('Ida', ['Guide']).in(database);
  }
});

/** The figures as a person would work them out with a calculator, from the file and nothing else. */
function figuresOf(content: string) {
  const { headings, rows } = parseTable(content.replace('\uFEFF', ''));
  const column = (heading: string) => headings.indexOf(heading);
  const lines = rows.map(
    ({ cells }) =>
      (heading: string) =>
        cells[column(heading)] ?? '',
  );
  const students = lines.filter((cell) => cell('Name') !== '');
  const ranks = students.filter((cell) => cell('Rank') !== '').map((cell) => Number(cell('Rank')));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const mean = sum(ranks) / ranks.length;
  return {
    placedShare: ranks.length / students.length,
    meanRank: mean,
    worstRank: Math.max(...ranks),
    ranks: [1, 2].map((rank) => ({ rank, students: ranks.filter((own) => own === rank).length })),
    gini: expect.closeTo(
      sum(ranks.flatMap((left) => ranks.map((right) => Math.abs(left - right)))) / (2 * ranks.length ** 2 * mean),
      12,
    ),
    bySize: ['large', 'small', ''].map((size) => sharesOf(lines, 'Size of the nonprofit', size)),
    byRegion: ['Bretagne', 'Corse', ''].map((region) => sharesOf(lines, 'Region of the nonprofit', region)),
  };
}

type Line = (heading: string) => string;

function sharesOf(lines: readonly Line[], heading: string, group: string) {
  const own = lines.filter((cell) => cell('Project number') !== '' && cell(heading) === group);
  const numbers = (some: readonly Line[]) => new Set(some.map((cell) => cell('Project number'))).size;
  const running = numbers(own.filter((cell) => cell('Name') !== ''));
  return { projects: numbers(own), running, share: running / numbers(own) };
}

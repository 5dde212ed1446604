import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type Actor, system, visitor } from '#libs/identity/actor';
import type { ParentPage } from '#libs/platform/database/pages-of';
import { Cohort } from '#libs/schools/cohort.entity';
import { mayReadCohort } from '#libs/schools/cohort.policy';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { mayReadEnrolment } from '#libs/schools/enrolment.policy';
import { mayReadBallot } from '#libs/schools/preference-ballot.policy';
import { ProjectOffer } from '#libs/schools/project-offer.entity';
import { mayReadOffer } from '#libs/schools/project-offer.policy';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';
import { SchoolsReadModel } from '#libs/schools/schools.read-model';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aPerson } from '#libs/testing/builders/a-person';
import { aProject } from '#libs/testing/builders/a-project';
import { anOfferedProject, aSchoolYear, aStudentOf } from '#libs/testing/builders/a-school-year';
import { anOffer } from '#libs/testing/builders/an-offer';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const page = { first: 100 };
type People = readonly (readonly [string, Actor])[];

/** A year at a school of its own, with all who have to do with it, a published offer, a draft and two voters. */
async function aWholeYear(database: DataSource, name: string): Promise<People> {
  const year = await aSchoolYear(database);
  const published = await anOfferedProject(year, database);
  await anOffer(await aProject().in(database)).in(database, year.cohort);
  const students = [await aStudentOf(year, database), await aStudentOf(year, database)];
  for (const { enrolment } of students) await aBallot([published]).in(database, enrolment);
  const nonprofit = { id: published.organisationId };

  return [
    [`coordinator ${name}`, year.coordinator],
    [`teacher ${name}`, year.teacher],
    [`former teacher ${name}`, { ...year.teacher, memberships: [] }],
    [`colleague ${name}`, await aPerson().as('TEACHER', year.school).in(database)],
    [`nonprofit ${name}`, await aPerson().as('NONPROFIT_EDITOR', nonprofit).in(database)],
    ...students.map(({ student }, index) => [`student ${name}${index}`, student] as const),
  ];
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted();

describe('A row is in a list if and only if the policy lets the actor read it', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: SchoolsReadModel;
  let byIds: SchoolsByIdsReadModel;
  let people: People;
  let cohorts: Cohort[];
  let enrolments: Enrolment[];
  let offers: ProjectOffer[];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new SchoolsReadModel(database);
    byIds = new SchoolsByIdsReadModel(database);
    const years = [await aWholeYear(database, 'A'), await aWholeYear(database, 'B')];
    people = [['visitor', visitor], ['system', system], ...years.flat()];
    cohorts = await database.manager.find(Cohort);
    enrolments = await database.manager.find(Enrolment, { relations: { cohort: true } });
    offers = await database.manager.find(ProjectOffer, { relations: { cohort: true, project: true } });
  });
  afterAll(() => test.close());

  /** What each person sees, as the lists give it, beside what the policy says of every row there is. */
  const compared = async (
    listed: (actor: Actor) => Promise<readonly { readonly id: string }[]>,
    readable: (actor: Actor) => readonly { readonly id: string }[],
  ) => {
    const lists = await Promise.all(people.map(async ([who, actor]) => [who, idsOf(await listed(actor))] as const));
    const expected = people.map(([who, actor]) => [who, idsOf(readable(actor))] as const);
    return { lists, expected };
  };
  const rowsOf = <Row>(pages: readonly ParentPage<Row>[]) => pages.flatMap(({ page: { rows } }) => rows);

  it('for cohorts', async () => {
    const { lists, expected } = await compared(
      async (actor) => (await readModel.cohorts(actor, page)).rows,
      (actor) => cohorts.filter((cohort) => mayReadCohort(actor, cohort)),
    );

    expect(lists).toEqual(expected);
    expect(new Set(expected.map(([, ids]) => ids.length))).toEqual(new Set([0, 1, 2]));
  });

  it('for enrolments', async () => {
    const { lists, expected } = await compared(
      async (actor) => rowsOf(await readModel.enrolments(actor, idsOf(cohorts), page)),
      (actor) => enrolments.filter((enrolment) => mayReadEnrolment(actor, enrolment)),
    );

    expect(lists).toEqual(expected);
    expect(new Set(expected.map(([, ids]) => ids.length))).toEqual(new Set([0, 1, 2, 4]));
  });

  it('for offers', async () => {
    const { lists, expected } = await compared(
      async (actor) => rowsOf(await readModel.offers(actor, idsOf(cohorts), page)),
      (actor) => offers.filter((offer) => mayReadOffer(actor, offer)),
    );

    expect(lists).toEqual(expected);
    expect(new Set(expected.map(([, ids]) => ids.length))).toEqual(new Set([0, 1, 4]));
  });

  it('for ballots', async () => {
    const withBallot = async (actor: Actor) => {
      const ballots = await Promise.all(enrolments.map(({ id }) => readModel.ballotOf(actor, id)));
      return enrolments.filter((_, index) => ballots[index] !== null);
    };

    const { lists, expected } = await compared(withBallot, (actor) =>
      enrolments.filter((enrolment) => mayReadBallot(actor, enrolment)),
    );

    expect(lists).toEqual(expected);
    expect(new Set(expected.map(([, ids]) => ids.length))).toEqual(new Set([0, 1, 2, 4]));
  });

  it('for whatever is asked for by its id', async () => {
    const everyRow = (actor: Actor) =>
      Promise.all([
        byIds.cohortsByIds(actor, idsOf(cohorts)),
        byIds.enrolmentsByIds(actor, idsOf(enrolments)),
        byIds.offersByIds(actor, idsOf(offers)),
        byIds.ballotsOf(actor, idsOf(enrolments)),
      ]);

    const { lists, expected } = await compared(
      async (actor) => (await everyRow(actor)).flat(),
      (actor) => [
        ...cohorts.filter((cohort) => mayReadCohort(actor, cohort)),
        ...enrolments.filter((enrolment) => mayReadEnrolment(actor, enrolment)),
        ...offers.filter((offer) => mayReadOffer(actor, offer)),
        ...enrolments.filter((enrolment) => mayReadBallot(actor, enrolment)),
      ],
    );

    expect(lists).toEqual(expected);
  });

  it('for a person’s own enrolments', async () => {
    const { lists, expected } = await compared(
      (actor) => byIds.ownEnrolments(actor),
      (actor) => enrolments.filter(({ userId }) => userId === actor.id),
    );

    expect(lists).toEqual(expected);
    expect(new Set(expected.map(([, ids]) => ids.length))).toEqual(new Set([0, 1]));
  });

  it('and it is no secret for them who has a ballot', async () => {
    const silent = '00000000-0000-7000-8000-000000000000';

    expect(idsOf(await byIds.respondentsAmong([...idsOf(enrolments), silent]))).toEqual(idsOf(enrolments));
  });

  it('and enrolments come with the names of their students', async () => {
    const [cohort] = cohorts;

    const pages = await readModel.enrolments(system, [cohort?.id ?? ''], { first: 1 });

    expect(rowsOf(pages).map(({ user }) => user.name)).toEqual(['Camille Dubois']);
  });
});

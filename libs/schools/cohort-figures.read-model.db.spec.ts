import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type Actor, visitor } from '#libs/identity/actor';
import type { Project } from '#libs/projects/project.entity';
import { CohortFiguresReadModel } from '#libs/schools/cohort-figures.read-model';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aPerson } from '#libs/testing/builders/a-person';
import { aProject } from '#libs/testing/builders/a-project';
import { anOfferedProject, aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { anOffer } from '#libs/testing/builders/an-offer';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const sorted = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.toSorted((left, right) => left.id.localeCompare(right.id));

describe('The figures of cohorts', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: CohortFiguresReadModel;
  let year: SchoolYear;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new CohortFiguresReadModel(database);
    year = await aSchoolYear(database);
  });
  afterAll(() => test.close());

  it('counts wishes and first choices of who has not withdrawn, and who has not answered', async () => {
    const [loved, liked, ignored] = [
      await anOfferedProject(year, database),
      await anOfferedProject(year, database),
      await anOfferedProject(year, database),
    ];
    const vote = async (...ballot: Project[][]) => {
      const { enrolment } = await aStudentOf(year, database);
      await aBallot(...ballot).in(database, enrolment);
      return enrolment;
    };
    await vote([loved], [liked]);
    await vote([loved, liked]);
    await vote();
    const left = await vote([ignored]);
    await database.manager.update(Enrolment, left.id, { status: 'WITHDRAWN' });
    await aStudentOf(year, database);

    const other = await aSchoolYear(database);

    const ids = [year.cohort.id, other.cohort.id];
    const demand = [
      { projectId: loved.id, firstChoices: 2, wishes: 2 },
      { projectId: liked.id, firstChoices: 1, wishes: 2 },
      { projectId: ignored.id, firstChoices: 0, wishes: 0 },
    ];
    const own = { id: year.cohort.id, demand, nonRespondents: 1 };
    const ofTeacher = await readModel.figuresOf(year.teacher, ids, ['demand', 'nonRespondents']);
    const ofCoordinator = await readModel.figuresOf(year.coordinator, ids, ['demand', 'nonRespondents']);
    expect(sorted(ofTeacher)).toEqual(sorted([own, { id: other.cohort.id, demand: null, nonRespondents: null }]));
    expect(sorted(ofCoordinator)).toEqual(sorted([own, { id: other.cohort.id, demand: [], nonRespondents: 0 }]));
  });

  it('names no project to a teacher before its publication', async () => {
    const fresh = await aSchoolYear(database);
    const draft = await aProject().in(database);
    await anOffer(draft).in(database, fresh.cohort);
    const demandFor = (actor: Actor) => readModel.figuresOf(actor, [fresh.cohort.id], ['demand']);

    const known = [{ projectId: draft.id, firstChoices: 0, wishes: 0 }];
    expect(await demandFor(fresh.teacher)).toEqual([{ id: fresh.cohort.id, demand: [] }]);
    expect(await demandFor(fresh.coordinator)).toEqual([{ id: fresh.cohort.id, demand: known }]);
  });

  it('say nothing of the ballots to students, colleagues and strangers', async () => {
    const { student } = await aStudentOf(year, database);
    const colleague = await aPerson().as('TEACHER', year.school).in(database);
    const others: readonly Actor[] = [student, colleague, await aPerson().in(database), visitor];
    const { id } = year.cohort;

    const figures = others.map((actor) => readModel.figuresOf(actor, [id], ['demand', 'nonRespondents']));

    expect(await Promise.all(figures)).toEqual(others.map(() => [{ id, demand: null, nonRespondents: null }]));
  });

  it('say how many students and published offers decide on the next step, and when', async () => {
    const fresh = await aSchoolYear(database);
    await aStudentOf(fresh, database);
    const { enrolment } = await aStudentOf(fresh, database);
    await database.manager.update(Enrolment, enrolment.id, { status: 'WITHDRAWN' });
    await anOfferedProject(fresh, database);
    await anOffer(await aProject().in(database)).in(database, fresh.cohort);

    const figures = await readModel.figuresOf(fresh.teacher, [fresh.cohort.id], ['moment']);

    expect(figures).toEqual([{ id: fresh.cohort.id, moment: { students: 1, offers: 1, now: expect.any(Date) } }]);
  });
});

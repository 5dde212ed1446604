import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Project } from '#libs/projects/project.entity';
import { DemandReadModel } from '#libs/schools/demand.read-model';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOfferedProject, aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('The demand in a cohort', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: DemandReadModel;
  let year: SchoolYear;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new DemandReadModel(database);
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

    expect(await readModel.demand(year.teacher, year.cohort.id)).toEqual([
      { projectId: loved.id, firstChoices: 2, wishes: 2 },
      { projectId: liked.id, firstChoices: 1, wishes: 2 },
      { projectId: ignored.id, firstChoices: 0, wishes: 0 },
    ]);
    expect(await readModel.nonRespondents(year.coordinator, year.cohort.id)).toBe(1);
  });

  it('is nothing for students, and nothing at all for strangers', async () => {
    const { student } = await aStudentOf(year, database);
    const stranger = await aPerson().in(database);

    await expect(readModel.demand(student, year.cohort.id)).rejects.toEqual(platformErrors.forbidden());
    await expect(readModel.nonRespondents(student, year.cohort.id)).rejects.toEqual(platformErrors.forbidden());
    await expect(readModel.demand(stranger, year.cohort.id)).rejects.toEqual(platformErrors.notFound('Cohort'));
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { schoolErrors } from '#libs/schools/schools.errors';
import { CreateCohort } from '#libs/schools/use-cases/create-cohort';
import { aPerson } from '#libs/testing/builders/a-person';
import { aSchool } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A teacher creates a cohort', () => {
  let test: TestDatabase;
  let database: DataSource;
  let createCohort: CreateCohort;
  let school: Organisation;
  let teacher: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    createCohort = new CreateCohort(new UnitOfWork(database));
    school = await aSchool().in(database);
    teacher = await aPerson().as('TEACHER', school).in(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const input = (idempotencyKey: string) => ({
    schoolId: school.id,
    name: 'M2 Design',
    academicYear: '2026-2027',
    idempotencyKey,
  });

  it('which is a draft in the zone of the school, led by the teacher', async () => {
    const cohort = await createCohort.execute(teacher, input('first'));

    expect(cohort).toMatchObject({
      schoolId: school.id,
      teacherId: teacher.id,
      name: 'M2 Design',
      academicYear: '2026-2027',
      timeZone: 'Europe/Paris',
      status: 'DRAFT',
      preferencesCloseAt: null,
    });
    expect(await recordedEvents(database)).toEqual(['cohort.create']);
  });

  it('once, however often the request is sent', async () => {
    const first = await createCohort.execute(teacher, input('again'));

    const second = await createCohort.execute(teacher, input('again'));

    expect(second).toEqual(first);
    expect(await recordedEvents(database)).toEqual(['cohort.create']);
  });

  it.each(['2026', '2026-2028', '2027-2026', '26-27'])('unless the year is written %s', async (academicYear) => {
    const creation = createCohort.execute(teacher, { ...input(academicYear), academicYear });

    await expect(creation).rejects.toEqual(schoolErrors.academicYearInvalid());
  });

  it('at no school but their own', async () => {
    const elsewhere = await aPerson()
      .as('TEACHER', await aSchool().in(database))
      .in(database);

    await expect(createCohort.execute(elsewhere, input('stranger'))).rejects.toEqual(platformErrors.forbidden());
    expect(await auditedDenials(database)).toEqual(['cohort.create FORBIDDEN']);
  });
});

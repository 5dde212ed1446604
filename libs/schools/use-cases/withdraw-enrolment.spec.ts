import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { Membership } from '#libs/identity/membership.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { WithdrawEnrolment } from '#libs/schools/use-cases/withdraw-enrolment';
import { aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A teacher takes a student out of the cohort', () => {
  let test: TestDatabase;
  let database: DataSource;
  let withdrawEnrolment: WithdrawEnrolment;
  let year: SchoolYear;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    withdrawEnrolment = new WithdrawEnrolment(new UnitOfWork(database));
    year = await aSchoolYear(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  it('with a reason, and the cohort is closed to the student', async () => {
    const { student, enrolment } = await aStudentOf(year, database);

    const withdrawn = await withdrawEnrolment.execute(year.teacher, {
      enrolmentId: enrolment.id,
      reason: 'CHANGED_COURSE',
    });

    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', withdrawalReason: 'CHANGED_COURSE', version: 2 });
    expect(await database.manager.countBy(Membership, { userId: student.id })).toBe(0);
    expect(await recordedEvents(database)).toEqual(['enrolment.withdraw']);
  });

  it('as a coordinator may, too', async () => {
    const { enrolment } = await aStudentOf(year, database);

    const withdrawn = await withdrawEnrolment.execute(year.coordinator, { enrolmentId: enrolment.id, reason: 'OTHER' });

    expect(withdrawn.status).toBe('WITHDRAWN');
  });

  it('which nobody else does: a classmate learns nothing of it', async () => {
    const { student, enrolment } = await aStudentOf(year, database);
    const { student: classmate } = await aStudentOf(year, database);
    const input = { enrolmentId: enrolment.id, reason: 'OTHER' } as const;

    await expect(withdrawEnrolment.execute(student, input)).rejects.toEqual(platformErrors.forbidden());
    await expect(withdrawEnrolment.execute(classmate, input)).rejects.toEqual(platformErrors.notFound('Enrolment'));
    expect(await auditedDenials(database)).toEqual(['enrolment.withdraw FORBIDDEN', 'enrolment.withdraw NOT_FOUND']);
  });
});

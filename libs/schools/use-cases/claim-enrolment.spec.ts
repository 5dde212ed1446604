import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { system, visitor } from '#libs/identity/actor';
import { hashSecret } from '#libs/identity/secret-hash';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { EnrolmentInvitation } from '#libs/schools/enrolment-invitation.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { inviteToClaim } from '#libs/schools/invite-to-claim';
import { schoolErrors } from '#libs/schools/schools.errors';
import { ClaimEnrolment } from '#libs/schools/use-cases/claim-enrolment';
import { aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { refusalsOf } from '#libs/testing/refusals';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A student claims the place of an invitation', () => {
  let test: TestDatabase;
  let database: DataSource;
  let claimEnrolment: ClaimEnrolment;
  let year: SchoolYear;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    claimEnrolment = new ClaimEnrolment(new UnitOfWork(database), database);
    year = await aSchoolYear(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const invited = async () => {
    const { student, enrolment } = await aStudentOf(year, database);
    await database.manager.update(Enrolment, enrolment.id, { status: 'INVITED' });
    return { student, enrolment, token: await mailed(enrolment.id) };
  };
  const mailed = (id: string) => new UnitOfWork(database).run(system, 'test', (work) => inviteToClaim(work, id));
  const statusOf = async (id: string) => (await database.manager.findOneByOrFail(Enrolment, { id })).status;
  const refused = schoolErrors.invitationRefused();

  it('and no other, by the token of the mail, of which only the hash is kept', async () => {
    const other = await invited();
    const { enrolment, token } = await invited();

    await claimEnrolment.execute(visitor, token);

    expect(await statusOf(enrolment.id)).toBe('ACTIVE');
    expect(await statusOf(other.enrolment.id)).toBe('INVITED');
    expect(await database.manager.findOneBy(EnrolmentInvitation, { enrolmentId: enrolment.id })).toMatchObject({
      tokenHash: hashSecret(token),
      usedAt: expect.any(Date),
    });
    expect(await recordedEvents(database)).toEqual(['enrolment.activate']);
  });

  it('once, also when it is sent many times at the same time', async () => {
    const { token } = await invited();

    const refusals = await refusalsOf(Array.from({ length: 10 }, () => claimEnrolment.execute(visitor, token)));

    expect(refusals).toEqual(Array(9).fill(refused));
    expect(await claimEnrolment.isAlive(token)).toBe(false);
  });

  it('after others have looked whether it can be claimed, which uses nothing up', async () => {
    const { token } = await invited();

    const looks = [await claimEnrolment.isAlive(token), await claimEnrolment.isAlive(token)];

    expect(looks).toEqual([true, true]);
    await claimEnrolment.execute(visitor, token);
  });

  it('signed in as themselves, and nobody else: the invitation then stays as it was', async () => {
    const { student, enrolment, token } = await invited();
    const { student: classmate } = await aStudentOf(year, database);

    await expect(claimEnrolment.execute(classmate, token)).rejects.toEqual(refused);
    await expect(claimEnrolment.execute(year.teacher, token)).rejects.toEqual(refused);
    await claimEnrolment.execute(student, token);

    expect(await statusOf(enrolment.id)).toBe('ACTIVE');
  });

  it('not with the token of an older mail, nor of one that is over its time', async () => {
    const { enrolment, token: older } = await invited();
    const newer = await mailed(enrolment.id);

    await expect(claimEnrolment.execute(visitor, older)).rejects.toEqual(refused);
    await database.manager.update(EnrolmentInvitation, enrolment.id, { expiresAt: new Date(Date.now() - 1000) });
    await expect(claimEnrolment.execute(visitor, newer)).rejects.toEqual(refused);
    expect(await statusOf(enrolment.id)).toBe('INVITED');
  });

  it('not after being taken out of the cohort', async () => {
    const { enrolment, token } = await invited();
    await database.manager.update(Enrolment, enrolment.id, { status: 'WITHDRAWN' });

    await expect(claimEnrolment.execute(visitor, token)).rejects.toEqual(refused);
  });

  it('and stays active when a ballot came before', async () => {
    const { student, enrolment } = await aStudentOf(year, database);
    await database.manager.update(Enrolment, enrolment.id, { status: 'ACTIVE' });

    await claimEnrolment.execute(student, await mailed(enrolment.id));

    expect(await statusOf(enrolment.id)).toBe('ACTIVE');
    expect(await recordedEvents(database)).toEqual([]);
  });
});

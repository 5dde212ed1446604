import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { Membership } from '#libs/identity/membership.entity';
import { User } from '#libs/identity/user.entity';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Cohort } from '#libs/schools/cohort.entity';
import { EnrolmentInvitation } from '#libs/schools/enrolment-invitation.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { refusal } from '#libs/schools/import-report';
import { inviteToClaim } from '#libs/schools/invite-to-claim';
import { schoolErrors } from '#libs/schools/schools.errors';
import { CorrectEnrolment } from '#libs/schools/use-cases/correct-enrolment';
import { EnrolStudent } from '#libs/schools/use-cases/enrol-student';
import { InviteAgain, restMinutes } from '#libs/schools/use-cases/invite-again';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aPerson } from '#libs/testing/builders/a-person';
import { aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

let test: TestDatabase;
let database: DataSource;
let unitOfWork: UnitOfWork;
let year: SchoolYear;

beforeAll(async () => {
  test = await openTestDatabase();
  database = test.dataSource;
  unitOfWork = new UnitOfWork(database);
});
afterAll(() => test.close());
beforeEach(async () => {
  year = await aSchoolYear(database);
  await forgetRecorded(database);
});

const placeOf = (id: string) => database.manager.findOneOrFail(Enrolment, { where: { id }, relations: { user: true } });
const atAddress = (email: string) => database.manager.findOneBy(User, { email });

describe('A teacher corrects an enrolment', () => {
  let correctEnrolment: CorrectEnrolment;
  beforeAll(() => {
    correctEnrolment = new CorrectEnrolment(unitOfWork);
  });
  const mistyped = () => aStudentOf(year, database, aPerson().named('Zoé Martin').speaking('en'));

  it('whose address was wrong: the place goes to the right one, which is invited', async () => {
    const { student, enrolment } = await mistyped();

    await correctEnrolment.execute(year.teacher, { enrolmentId: enrolment.id, email: ' Zoe@Right.example' });

    const { user, invitedAt } = await placeOf(enrolment.id);
    expect(user).toMatchObject({ email: 'zoe@right.example', name: 'Zoé Martin', locale: 'en' });
    expect(user.id).not.toBe(student.id);
    expect(invitedAt.getTime()).toBeGreaterThan(enrolment.invitedAt.getTime());
    expect(await database.manager.findBy(Membership, { scopeId: year.cohort.id })).toMatchObject([
      { userId: user.id, role: 'EXPLORER' },
    ]);
    expect(await recordedEvents(database)).toEqual(['enrolment.correct', 'enrolment.invite']);
  });

  it('and what was mailed to the wrong address opens nothing any more', async () => {
    const { enrolment } = await mistyped();
    await unitOfWork.run({ kind: 'system', id: null }, 'test', (work: Work) => inviteToClaim(work, enrolment.id));

    await correctEnrolment.execute(year.teacher, { enrolmentId: enrolment.id, email: 'zoe2@right.example' });

    expect(await database.manager.countBy(EnrolmentInvitation, { enrolmentId: enrolment.id })).toBe(0);
  });

  it('without touching the account of whoever has the address already', async () => {
    const known = await aPerson().named('Zoé de Nantes').at('known@right.example').in(database);
    const { enrolment } = await mistyped();

    await correctEnrolment.execute(year.teacher, { enrolmentId: enrolment.id, email: 'known@right.example' });

    expect(await placeOf(enrolment.id)).toMatchObject({ user: { id: known.id, name: 'Zoé de Nantes' } });
  });

  it('whose other facts were wrong, and invites nobody for that', async () => {
    const { enrolment } = await mistyped();

    const correction = { enrolmentId: enrolment.id, studentNumber: '42', skills: ['SQL', 'SQL'], term: 'S2' };
    await correctEnrolment.execute(year.teacher, correction);

    expect(await placeOf(enrolment.id)).toMatchObject({ studentNumber: '42', skills: ['SQL'], term: 'S2', version: 2 });
    expect(await recordedEvents(database)).toEqual(['enrolment.correct']);
  });

  it('but not the address of a student who has taken part', async () => {
    const { enrolment } = await mistyped();
    await database.manager.update(Enrolment, enrolment.id, { status: 'ACTIVE' });
    const correcting = correctEnrolment.execute(year.teacher, {
      enrolmentId: enrolment.id,
      email: 'new@right.example',
    });

    await expect(correcting).rejects.toEqual(schoolErrors.enrolmentClaimed());
    expect(await atAddress('new@right.example')).toBe(null);
  });

  it('but not into an address or a number that another student of the cohort has', async () => {
    const { enrolment } = await mistyped();
    const other = await aStudentOf(year, database, aPerson().at('other@right.example'));
    await database.manager.update(Enrolment, other.enrolment.id, { studentNumber: '7' });
    const correcting = (change: object) =>
      correctEnrolment.execute(year.teacher, { enrolmentId: enrolment.id, ...change });

    await expect(correcting({ email: 'other@right.example' })).rejects.toEqual(schoolErrors.alreadyEnrolled());
    await expect(correcting({ studentNumber: '7' })).rejects.toEqual(schoolErrors.studentNumberTaken());
    await expect(correcting({ studentNumber: '=1' })).rejects.toEqual(schoolErrors.rowRefused(refusal('FORMULA_CELL')));
  });

  it('of their own cohort, to others it is forbidden', async () => {
    const { student, enrolment } = await mistyped();
    const correction = { enrolmentId: enrolment.id, term: 'S2' };

    await expect(correctEnrolment.execute(student, correction)).rejects.toEqual(platformErrors.forbidden());
    await expect(correctEnrolment.execute(year.coordinator, correction)).rejects.toEqual(platformErrors.forbidden());
  });
});

describe('A teacher invites again', () => {
  const inviteAgain = (enrolmentId: string) => new InviteAgain(unitOfWork).execute(year.teacher, enrolmentId);

  it('a student who has not taken part, and the reminders begin anew', async () => {
    const { enrolment } = await aStudentOf(year, database);
    await database.manager.update(Enrolment, enrolment.id, { invitedAt: new Date('2026-01-01') });

    const { invitedAt } = await inviteAgain(enrolment.id);

    expect(invitedAt.getTime()).toBeGreaterThan(new Date('2026-01-01').getTime());
    expect(await recordedEvents(database)).toEqual(['enrolment.invite']);
  });

  it('but not within ten minutes of the last time', async () => {
    const { enrolment } = await aStudentOf(year, database);

    await expect(inviteAgain(enrolment.id)).rejects.toEqual(schoolErrors.invitedRecently(restMinutes));
  });

  it('but not a student who has taken part', async () => {
    const { enrolment } = await aStudentOf(year, database);
    await database.manager.update(Enrolment, enrolment.id, { status: 'ACTIVE', invitedAt: new Date('2026-01-01') });

    await expect(inviteAgain(enrolment.id)).rejects.toEqual(schoolErrors.enrolmentClaimed());
  });
});

describe('A teacher enrols one student', () => {
  let keys = 0;
  const late = (email: string) => ({
    ...{ idempotencyKey: `late-${(keys += 1)}`, cohortId: year.cohort.id, email, name: 'Maël Nuñez' },
    ...{ studentNumber: '77', locale: 'fr' as const },
  });
  const enrol = (input: ReturnType<typeof late>) => new EnrolStudent(unitOfWork).execute(year.teacher, input);

  it.each(['DRAFT', 'ENROLLING', 'PREFERENCES_OPEN', 'PREFERENCES_CLOSED'] as const)('in %s', async (status) => {
    year = await aSchoolYear(database, aCohort().withStatus(status));

    const enrolment = await enrol(late(`Late-${status}@late.example`));

    expect(await placeOf(enrolment.id)).toMatchObject({
      ...{ status: 'INVITED', studentNumber: '77', skills: [], term: null },
      user: { email: `late-${status.toLowerCase()}@late.example`, name: 'Maël Nuñez' },
    });
    const { status: now } = await database.manager.findOneByOrFail(Cohort, { id: year.cohort.id });
    expect(now).toBe(status === 'DRAFT' ? 'ENROLLING' : status);
    expect((await recordedEvents(database)).filter((name) => name === 'enrolment.invite')).toHaveLength(1);
  });

  it('once, however often the request is sent', async () => {
    const input = late('once@late.example');

    const [first, again] = [await enrol(input), await enrol(input)];

    expect(again.id).toBe(first.id);
  });

  it('but nobody twice, nobody without a usable address, and nobody once the projects are allocated', async () => {
    await enrol(late('twice@late.example'));

    await expect(enrol(late('twice@late.example'))).rejects.toEqual(schoolErrors.alreadyEnrolled());
    await expect(enrol(late('=x@late.example'))).rejects.toEqual(schoolErrors.rowRefused(refusal('FORMULA_CELL')));
    await database.manager.update(Cohort, year.cohort.id, { status: 'ALLOCATED' });
    await expect(enrol(late('after@late.example'))).rejects.toEqual(schoolErrors.rosterFrozen());
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { personalData } from './personal-data.js';
import { DataExport } from '#libs/compliance/data-export.entity';
import { en } from '#libs/compliance/page-messages/en';
import { fr } from '#libs/compliance/page-messages/fr';
import { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { BuildDataExport } from '#libs/compliance/use-cases/build-data-export';
import { EraseApprovedPeople } from '#libs/compliance/use-cases/erase-approved-people';
import { RequestPrivacy } from '#libs/compliance/use-cases/request-privacy';
import type { PersonActor } from '#libs/identity/actor';
import { findOrCreateUser } from '#libs/identity/find-or-create-user';
import { openSession } from '#libs/identity/open-session';
import { User } from '#libs/identity/user.entity';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { DeliveryAttempt } from '#libs/notifications/delivery-attempt.entity';
import { Notification } from '#libs/notifications/notification.entity';
import { SealAudit } from '#libs/platform/audit/seal-audit';
import { VerifyAudit } from '#libs/platform/audit/verify-audit';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { IdempotentRequest } from '#libs/platform/idempotency/idempotent-request.entity';
import { newId } from '#libs/platform/ids/new-id';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aMentorProfile } from '#libs/testing/builders/a-mentor-profile';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { aPrivacyRequest } from '#libs/testing/builders/a-privacy-request';
import { aPublishedRun } from '#libs/testing/builders/a-published-run';
import { aSchoolYear, anOfferedProject, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { aSignInCode } from '#libs/testing/builders/a-sign-in-code';
import { anEnrolment } from '#libs/testing/builders/an-enrolment';
import { tablesHolding } from '#libs/testing/find-text';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

/** A name and an address that JSON, HTML and patterns each write in their own way. */
const name = `Zoé "Zizi" d'Arc-O\\Brien & Cie`;
const email = 'zoe+tag.d.arc@eleves.example';
const neighbour = { name: 'Anna Zoé', email: 'anna@eleves.example' };

describe('What the contexts hold about a person', () => {
  let test: TestDatabase;
  let database: DataSource;
  let unitOfWork: UnitOfWork;
  let eraseApprovedPeople: EraseApprovedPeople;
  let year: SchoolYear;
  let person: PersonActor;
  let other: PersonActor;
  let token: string;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    unitOfWork = new UnitOfWork(database);
    eraseApprovedPeople = new EraseApprovedPeople(unitOfWork, database, { all: personalData });
    year = await aSchoolYear(database, aCohort().withStatus('ALLOCATED'));
    await leaveTraces();
  });
  afterAll(() => test.close());

  /** A student who is placed, mentors, signs in, is written to, and whom others name in what they write. */
  const leaveTraces = async () => {
    const { student, enrolment } = await aStudentOf(year, database, aPerson().named(name).at(email));
    person = student;
    other = (await aStudentOf(year, database, aPerson().named(neighbour.name).at(neighbour.email))).student;
    await database.manager.update(Enrolment, enrolment.id, {
      studentNumber: '20171234',
      skills: ['python'],
      term: 'S1',
    });
    const project = await anOfferedProject(year, database);
    await aBallot([project]).in(database, enrolment);
    const mentor = await aMentorProfile().in(database, person);
    const { id: runId } = await aPublishedRun()
      .askedBy(year.coordinator)
      .placing(enrolment, project, 1)
      .mentoredBy(mentor, project)
      .in(database, year.cohort);
    await database.manager.update(MatchingRun, runId, {
      rejectionReason: `À revoir avec ${name}.`,
      requestReason: `Demandé par ${name}.`,
    });
    await database.manager.update(Cohort, year.cohort.id, {
      reopeningReason: `Écrire à ${email.toUpperCase()}, vite.`,
    });
    await database.query('INSERT INTO notification_preference VALUES ($1, now(), 1, $2, $3, false)', [
      ...[newId(), person.id, 'PREFERENCES_CLOSING'],
    ]);
    await database.query('INSERT INTO refused_address VALUES ($1, $2, $3, now())', [
      ...[person.id, email, `550 <${email}> unknown`],
    ]);
    await aSignInCode().for(person).in(database);
    ({ token } = await unitOfWork.run(person, 'session.open', (work) => openSession(work, person.id)));
    const key = { key: `moi-${email}`, operation: 'requestErasure', inputHash: '', resultId: newId() };
    await database.manager.insert(IdempotentRequest, { ...key, callerId: person.id });
    await database.manager.insert(IdempotentRequest, { ...key, callerId: year.teacher.id });
    await written(await aNotification().to(person).withStatus('SENT').in(database));
    await written(await aNotification().to(other).withStatus('SENT').in(database));
  };

  const written = async ({ id: notificationId }: Notification) => {
    const html = `<p>${name.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;')} (${email})</p>`;
    const words = { subject: `Pour ${name}`, text: `Bonjour ${name}, écrivez à ${email}.`, html };
    await database.manager.update(Notification, notificationId, { ...words, lastError: `550 <${email}> unknown` });
    const attempt = { id: newId(), at: new Date(), outcome: 'REFUSED' as const, error: `550 <${email}> unknown` };
    await database.manager.insert(DeliveryAttempt, { ...attempt, notificationId });
  };

  const traces = () => tablesHolding(database, [name, email, token]);
  const stored = () => database.manager.findOneByOrFail(User, { id: person.id });

  const totals = () =>
    database.query<unknown[]>(
      `SELECT (SELECT count(*)::int FROM assignment WHERE project_id IS NOT NULL) AS placed,
              (SELECT count(*)::int FROM team_member) AS "inTeams", (SELECT count(*)::int FROM enrolment) AS enrolled,
              (SELECT count(*)::int FROM preference_item) AS choices, (SELECT count(*)::int FROM app_user) AS people,
              (SELECT count(*)::int FROM notification WHERE status = 'SENT') AS sent`,
    );

  describe('is given to them', () => {
    let copy: DataExport;

    beforeAll(async () => {
      const request = await new RequestPrivacy(unitOfWork).execute(person, 'EXPORT', { idempotencyKey: newId() });
      const buildDataExport = new BuildDataExport(unitOfWork, { all: personalData });
      await buildDataExport.execute(request.id);
      await buildDataExport.execute(request.id);
      copy = await database.manager.findOneByOrFail(DataExport, { requestId: request.id });
    });

    it('once, with every section that any context has', async () => {
      const sections = personalData.flatMap((holder) => Object.keys(holder.sections));

      expect(Object.keys(copy.document.sections).toSorted()).toEqual(sections.toSorted());
      expect(await database.manager.countBy(DataExport, { userId: person.id })).toBe(1);
    });

    it('as data, of which nothing is another person’s', () => {
      const { sections } = copy.document;

      expect(sections['person']).toMatchObject([{ email, name, language: 'fr' }]);
      expect(sections['enrolments']).toMatchObject([{ studentNumber: '20171234', skills: ['python'], term: 'S1' }]);
      expect(sections['choices']).toMatchObject([{ rank: 1 }]);
      expect(sections['placements']).toMatchObject([{ rank: 1 }]);
      expect(sections['mentoring']).toHaveLength(1);
      expect(sections['mails']).toHaveLength(1);
      expect(JSON.stringify(copy.document)).not.toContain(neighbour.email);
      expect(JSON.stringify(copy.document)).not.toContain(token);
    });

    it('as a page in their language, with words for each section and field, and nothing that a browser would run', () => {
      const keys = personalData
        .flatMap((holder) => Object.keys(holder.sections))
        .map((section) => `section.${section}`)
        .concat(
          Object.values(copy.document.sections).flatMap((rows) =>
            rows.flatMap((row) => Object.keys(row).map((field) => `field.${field}`)),
          ),
        );

      expect(keys.filter((key) => !(key in en) || !(key in fr))).toEqual([]);
      expect(copy.html).toContain('<html lang="fr">');
      expect(copy.html).toContain('Ce que Passerelle conserve à votre sujet');
      expect(copy.html).toContain('Zoé &quot;Zizi&quot; d&#39;Arc-O\\Brien &amp; Cie');
      expect(copy.html).not.toMatch(/<script|\son\w+=|https?:/);
    });
  });

  describe('is erased', () => {
    it('only once the mail that says so has left', async () => {
      const request = await aPrivacyRequest().of(person).approvedAt(new Date()).in(database);
      const waiting = await aNotification().to(person).in(database);

      await eraseApprovedPeople.execute();
      const meanwhile = await stored();
      await database.manager.update(Notification, waiting.id, { status: 'SENT' });

      expect(meanwhile).toMatchObject({ email, erasedAt: null });
      expect(await traces()).toContain('public.delivery_attempt');
      expect(await database.manager.findOneByOrFail(PrivacyRequest, { id: request.id })).toMatchObject({
        status: 'RUNNING',
      });
    });

    it('without residue in any table, while totals stay', async () => {
      const before = await totals();
      await new SealAudit(database).execute();

      await eraseApprovedPeople.execute();

      expect(await traces()).toEqual([]);
      expect(await stored()).toMatchObject({
        email: `${person.id}@erased.invalid`,
        name: '—',
        erasedAt: expect.any(Date),
      });
      expect(await totals()).toEqual(before);
      expect(await new VerifyAudit(database).execute()).toMatchObject({ fault: null });
    });

    it('in what others wrote, and nothing else of theirs', async () => {
      const cohort = await database.manager.findOneByOrFail(Cohort, { id: year.cohort.id });
      const run = await database.manager.findOneByOrFail(MatchingRun, { cohortId: cohort.id });
      const mail = await database.manager.findOneByOrFail(Notification, { userId: other.id });

      expect(cohort.reopeningReason).toBe(`Écrire à ${person.id}@erased.invalid, vite.`);
      expect([run.rejectionReason, run.requestReason]).toEqual(['À revoir avec —.', 'Demandé par —.']);
      expect(mail).toMatchObject({
        to: neighbour.email,
        subject: 'Pour —',
        html: `<p>— (${person.id}@erased.invalid)</p>`,
      });
      expect(await database.manager.findOneByOrFail(User, { id: other.id })).toMatchObject(neighbour);
    });

    it('once: again, it changes nothing', async () => {
      const before = await database.query<unknown[]>('SELECT * FROM app_user ORDER BY id');

      await eraseApprovedPeople.execute();

      expect(await database.query('SELECT * FROM app_user ORDER BY id')).toEqual(before);
    });

    it('so that the address is free for a person to come', async () => {
      const newcomer = await unitOfWork.run(person, 'membership.invite', (work) =>
        findOrCreateUser(work, { email, name: 'Zoé', locale: 'fr', timeZone: 'Europe/Paris' }),
      );

      expect(newcomer.id).not.toBe(person.id);
    });
  });

  it('leaves a name alone that two people bear, and takes whoever is not placed yet out of the cohort', async () => {
    const cohort = await aCohort().ledBy(year.teacher).choosing().in(database, year.school);
    const twins = [
      await aPerson().named('Ada Roy').in(database),
      await aPerson().named('Ada Roy').in(database),
    ] as const;
    const enrolment = await anEnrolment().of(twins[0]).active().in(database, cohort);
    await database.manager.update(Cohort, cohort.id, { reopeningReason: 'Pour Ada Roy' });
    await aPrivacyRequest().of(twins[0]).approvedAt(new Date()).in(database);

    await eraseApprovedPeople.execute();

    expect(await database.manager.findOneByOrFail(Enrolment, { id: enrolment.id })).toMatchObject({
      status: 'WITHDRAWN',
    });
    expect(await database.manager.findOneByOrFail(Cohort, { id: cohort.id })).toMatchObject({
      reopeningReason: 'Pour Ada Roy',
    });
    expect(await database.manager.findOneByOrFail(User, { id: twins[1].id })).toMatchObject({ name: 'Ada Roy' });
  });

  it('is erased after a day, whether the mail could leave or not, and one that fails does not hold up the others', async () => {
    const [early, late] = [await aPerson().in(database), await aPerson().in(database)] as const;
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    await aPrivacyRequest().of(early).approvedAt(new Date()).in(database);
    await aPrivacyRequest().of(late).approvedAt(twoDaysAgo).in(database);
    await aNotification().to(early).in(database);
    const stuck = await aNotification().to(late).in(database);

    await eraseApprovedPeople.execute();

    expect(await database.manager.findOneByOrFail(User, { id: early.id })).toMatchObject({ erasedAt: null });
    expect(await database.manager.findOneByOrFail(User, { id: late.id })).toMatchObject({ erasedAt: expect.any(Date) });
    expect(await database.manager.findOneByOrFail(Notification, { id: stuck.id })).toMatchObject({
      status: 'FAILED',
      text: '',
    });
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { Reminder } from '#libs/notifications/reminder.entity';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOfferedProject, aSchoolYear, aStudentOf } from '#libs/testing/builders/a-school-year';
import type { RunningPasserelle } from '#libs/testing/running-passerelle';

import { describeOnEachBackend, Stage } from './each-backend.js';

jest.setTimeout(120_000);

const hourMs = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * hourMs);

/** The worker was away while the time of two reminders passed; two workers come back at once. */
describeOnEachBackend('Reminders that were missed', (backend) => {
  const stage = new Stage();
  let passerelle: RunningPasserelle;

  beforeAll(async () => {
    passerelle = await stage.open(backend);
    const { database } = passerelle;
    const year = await aSchoolYear(database, aCohort().named('M2 Design').choosing().closingAt(fromNow(5)));
    await database.manager.update(Cohort, year.cohort.id, { preferencesOpenedAt: fromNow(-24 * 20) });
    await aStudentOf(year, database, aPerson().at('silent@eleves.example'));
    const { enrolment } = await aStudentOf(year, database, aPerson().at('answered@eleves.example'));
    await aBallot([await anOfferedProject(year, database)]).in(database, enrolment);
    await database.manager.update(Enrolment, enrolment.id, { status: 'ACTIVE' });
    await Promise.all([passerelle.startWorker(), passerelle.startWorker()]);
  });
  afterAll(() => stage.close());

  it('are sent once, and only to the student of whom it is still true', async () => {
    const [mail] = await passerelle.mailbox.waitFor(1);

    const claimed = await passerelle.database.manager.find(Reminder, { order: { dueAt: 'ASC' } });
    const planned = await passerelle.database.query<{ to: string }[]>(
      'SELECT recipient_email AS "to" FROM notification',
    );
    expect(mail).toMatchObject({ to: 'silent@eleves.example', subject: 'Il manque votre liste pour M2 Design' });
    expect(claimed.map(({ name }) => name)).toEqual(['reminder.preferences-closing', 'reminder.preferences-closing']);
    expect(planned).toEqual([{ to: 'silent@eleves.example' }]);
  });
});

describe('A closing that has passed', () => {
  const stage = new Stage();
  afterAll(() => stage.close());

  it('is no longer reminded of: the teacher is told of the closing and of who is missing', async () => {
    const passerelle = await stage.open('postgres');
    const { database, mailbox } = passerelle;
    const year = await aSchoolYear(database, aCohort().named('M2 Design').choosing().closingAt(fromNow(-1)));
    await database.manager.update(Cohort, year.cohort.id, { preferencesOpenedAt: fromNow(-24 * 20) });
    await aStudentOf(year, database, aPerson().named('Ana Silva').at('silent@eleves.example'));

    await passerelle.startWorker();
    const mails = await mailbox.waitFor(1);

    expect(mails.map(({ subject }) => subject)).toEqual(['Les choix de M2 Design sont clos']);
    expect(mails[0]?.text).toContain('Ana Silva (silent@eleves.example)');
  });
});

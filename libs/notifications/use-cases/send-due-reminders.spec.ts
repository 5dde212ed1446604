import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { Session } from '#libs/identity/session.entity';
import { Reminder } from '#libs/notifications/reminder.entity';
import { SendDueReminders } from '#libs/notifications/use-cases/send-due-reminders';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { aCall } from '#libs/testing/builders/a-call';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aNeed } from '#libs/testing/builders/a-need';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const fromNow = (ms: number) => new Date(Date.now() + ms);

describe('Reminders whose time has come', () => {
  let test: TestDatabase;
  let database: DataSource;
  let sendDueReminders: SendDueReminders;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    sendDueReminders = new SendDueReminders(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await database.query('TRUNCATE reminder, need_submission, enrolment, cohort CASCADE');
    await forgetRecorded(database);
  });

  const sent = async () => {
    await sendDueReminders.execute();
    return recordedEvents(database);
  };
  /** What a run sends that the runs before did not. */
  const newlySent = async () => {
    await forgetRecorded(database);
    return sent();
  };

  describe('about preferences that close', () => {
    const openSince = async (openedAt: Date, closesAt: Date) => {
      const { cohort } = await aSchoolYear(database, aCohort().choosing().closingAt(closesAt));
      await database.manager.update(Cohort, cohort.id, { preferencesOpenedAt: openedAt });
      return cohort;
    };
    const movedTo = (cohort: Cohort, preferencesCloseAt: Date) =>
      database.manager.update(Cohort, cohort.id, { preferencesCloseAt });

    it('go out three days and six hours before, each once', async () => {
      const cohort = await openSince(fromNow(-20 * dayMs), fromNow(4 * dayMs));
      const before = await newlySent();
      await movedTo(cohort, fromNow(3 * dayMs - 2 * hourMs));
      const threeDays = [await newlySent(), await newlySent()];

      expect([before, ...threeDays]).toEqual([[], ['reminder.preferences-closing'], []]);
    });

    it('go out once for two workers at the same moment', async () => {
      await openSince(fromNow(-20 * dayMs), fromNow(2 * dayMs));

      await Promise.all(Array.from({ length: 6 }, () => sendDueReminders.execute()));

      expect(await recordedEvents(database)).toEqual(['reminder.preferences-closing']);
    });

    it('go out once, not twice, when the worker was down at both times', async () => {
      await openSince(fromNow(-20 * dayMs), fromNow(5 * hourMs));

      expect([await newlySent(), await newlySent()]).toEqual([['reminder.preferences-closing'], []]);
    });

    it('do not go out for a time that had passed before the opening', async () => {
      await openSince(fromNow(-hourMs), fromNow(2 * dayMs));

      expect(await sent()).toEqual([]);
    });

    it('do not go out when the closing passed while the worker was down', async () => {
      await openSince(fromNow(-20 * dayMs), fromNow(-hourMs));

      expect(await sent()).toEqual([]);
    });
  });

  describe('about drafts of needs', () => {
    const aDraft = async (createdAt: Date, closesAt: Date) => {
      const call = await aCall().closingAt(closesAt).in(database);
      const need = await aNeed()
        .of(await aNonprofit().in(database))
        .in(database, call);
      await database.manager.update(NeedSubmission, need.id, { createdAt });
      return { call, need };
    };

    it('go out a week, two days and six hours before the call closes', async () => {
      const { call } = await aDraft(fromNow(-30 * dayMs), fromNow(8 * dayMs));
      const closings = [8 * dayMs, 6.9 * dayMs, 1.9 * dayMs, 5 * hourMs];

      const told = [];
      for (const distance of closings) {
        // Another closing is another occasion, so each row of the reminder plan is looked at by itself.
        await database.query('TRUNCATE reminder');
        await database.manager.update(CallForProjects, call.id, { closesAt: fromNow(distance) });
        told.push((await newlySent()).length);
      }
      const [row] = await database.query<{ steps: number }[]>('SELECT count(*)::int AS steps FROM reminder');

      expect(told).toEqual([0, 1, 1, 1]);
      expect(row?.steps).toBe(3);
    });

    it('do not go out once the need is submitted', async () => {
      const { need } = await aDraft(fromNow(-30 * dayMs), fromNow(dayMs));
      await database.manager.update(NeedSubmission, need.id, { status: 'SUBMITTED' });

      expect(await sent()).toEqual([]);
    });
  });

  describe('about invitations', () => {
    let year: SchoolYear;
    beforeEach(async () => {
      year = await aSchoolYear(database);
    });
    const anInvited = async (invitedAt: Date) => {
      const { enrolment, student } = await aStudentOf(year, database);
      await database.manager.update(Enrolment, enrolment.id, { invitedAt });
      return { enrolment, student };
    };

    it('go out after three and after ten days', async () => {
      const { enrolment } = await anInvited(fromNow(-2.9 * dayMs));
      const told = [(await newlySent()).length];
      for (const days of [3.1, 9.9, 10.1, 40]) {
        const invitedAt = fromNow(-days * dayMs);
        await database.query('TRUNCATE reminder');
        await database.manager.update(Enrolment, enrolment.id, { invitedAt });
        await sendDueReminders.execute();
        const [row] = await database.query<{ count: number }[]>('SELECT count(*)::int AS count FROM reminder');
        told.push(row?.count ?? 0);
      }

      expect(told).toEqual([0, 1, 1, 2, 2]);
    });

    it('stop with the first sign-in and with the first ballot', async () => {
      const signedIn = await anInvited(fromNow(-4 * dayMs));
      await database.manager.insert(Session, {
        ...{ id: newId(), userId: signedIn.student.id, tokenHash: newId(), expiresAt: fromNow(dayMs) },
      });
      const active = await anInvited(fromNow(-4 * dayMs));
      await database.manager.update(Enrolment, active.enrolment.id, { status: 'ACTIVE' });

      expect(await sent()).toEqual([]);
    });

    it('are due at the same time of day by the calendar of the cohort, also over a change of the clocks', async () => {
      await anInvited(new Date('2025-03-28T18:00:00+01:00'));

      await sendDueReminders.execute();

      const rows = await database.manager.find(Reminder, { order: { dueAt: 'ASC' } });
      expect(rows.map(({ dueAt }) => dueAt)).toEqual([
        new Date('2025-03-31T18:00:00+02:00'),
        new Date('2025-04-07T18:00:00+02:00'),
      ]);
    });

    it('begin anew with another invitation', async () => {
      const { enrolment } = await anInvited(fromNow(-11 * dayMs));
      await sendDueReminders.execute();
      await database.manager.update(Enrolment, enrolment.id, { invitedAt: fromNow(-3.5 * dayMs) });

      expect(await newlySent()).toEqual(['reminder.invitation']);
    });
  });
});

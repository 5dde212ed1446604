import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { CallForProjects } from '#libs/calls/call.entity';
import type { PersonActor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { Notification } from '#libs/notifications/notification.entity';
import { PlanNotifications } from '#libs/notifications/use-cases/plan-notifications';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { aCall } from '#libs/testing/builders/a-call';
import { aNeed } from '#libs/testing/builders/a-need';
import { aPerson } from '#libs/testing/builders/a-person';
import { anEvent } from '#libs/testing/builders/an-event';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { statementsOf } from '#libs/testing/statements';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testEnvironment } from '#libs/testing/test-environment';

describe('Planning the mails of an event', () => {
  let test: TestDatabase;
  let database: DataSource;
  let planNotifications: PlanNotifications;
  let call: CallForProjects;
  let nonprofit: Organisation;
  let zoe: PersonActor;
  let john: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    planNotifications = new PlanNotifications(new UnitOfWork(database), testEnvironment());
    call = await aCall().closingAt(new Date('2030-11-30T17:00:00Z')).in(database);
    nonprofit = await aNonprofit().in(database);
    zoe = await aPerson().named('Zoé').speaking('fr').as('NONPROFIT_EDITOR', nonprofit).in(database);
    john = await aPerson().named('John').speaking('en').as('NONPROFIT_EDITOR', nonprofit).in(database);
    await aPerson().as('TEACHER', nonprofit).in(database);
    const otherNonprofit = await aNonprofit().in(database);
    await aPerson().as('NONPROFIT_EDITOR', otherNonprofit).in(database);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await database.query('TRUNCATE notification CASCADE');
    await forgetRecorded(database);
  });

  const planned = () => database.manager.find(Notification, { order: { locale: 'DESC' } });
  const aSubmittedNeed = () => aNeed().of(nonprofit).submitted().in(database, call);

  it('writes to each editor of the nonprofit once, in their language, with number and closing time', async () => {
    const need = await aSubmittedNeed();
    const event = await anEvent('need.submit', need.id).in(database);

    await planNotifications.execute(event);

    const notifications = await planned();
    expect(notifications.map(({ userId, locale, subject }) => ({ userId, locale, subject }))).toEqual([
      { userId: zoe.id, locale: 'fr', subject: `Nous avons bien reçu votre besoin n° ${need.number}` },
      { userId: john.id, locale: 'en', subject: `We have received your need no. ${need.number}` },
    ]);
    expect(notifications[0]?.text?.replace(/\s/g, ' ')).toContain('samedi 30 novembre 2030 à 18:00 (Europe/Paris)');
  });

  it('asks for the delivery of each mail by an event of its own', async () => {
    const event = await anEvent('need.submit', (await aSubmittedNeed()).id).in(database);

    await planNotifications.execute(event);

    expect(await recordedEvents(database)).toEqual(['need.submit', 'notification.plan', 'notification.plan']);
  });

  it('plans once, however often and however much at once the event comes', async () => {
    const event = await anEvent('need.submit', (await aSubmittedNeed()).id).in(database);

    await Promise.all(Array.from({ length: 8 }, () => planNotifications.execute(event)));
    await planNotifications.execute(event);

    expect(await planned()).toHaveLength(2);
    expect(await recordedEvents(database)).toEqual(['need.submit', 'notification.plan', 'notification.plan']);
  });

  it('does not write to somebody who joined after the event was planned, when the event comes again', async () => {
    const growing = await aNonprofit().in(database);
    await aPerson().as('NONPROFIT_EDITOR', growing).in(database);
    const need = await aNeed().of(growing).submitted().in(database, call);
    const event = await anEvent('need.submit', need.id).in(database);
    await planNotifications.execute(event);

    await aPerson().as('NONPROFIT_EDITOR', growing).in(database);
    await planNotifications.execute(event);

    expect(await planned()).toHaveLength(1);
  });

  it('plans once even after the inbox was emptied', async () => {
    const event = await anEvent('need.submit', (await aSubmittedNeed()).id).in(database);
    await planNotifications.execute(event);

    await database.query('TRUNCATE processed_event');
    await planNotifications.execute(event);

    expect(await planned()).toHaveLength(2);
  });

  it('tells two events about the same need apart', async () => {
    const need = await aNeed().of(nonprofit).selected().in(database, call);

    await planNotifications.execute(await anEvent('need.submit', need.id).in(database));
    await planNotifications.execute(await anEvent('need.select', need.id).in(database));

    expect(await planned()).toHaveLength(4);
  });

  it('stores no word of a mail that carries a sign-in code', async () => {
    const request = await database.manager.save(SignInCode, { id: newId(), userId: zoe.id });

    await planNotifications.execute(await anEvent('sign-in-code.request', request.id).in(database));

    expect(await planned()).toEqual([
      expect.objectContaining({
        ...{ kind: 'SIGN_IN_CODE', userId: zoe.id, aboutId: request.id, status: 'PENDING' },
        ...{ subject: null, text: null, html: null },
      }),
    ]);
  });

  it('asks the database as often for forty readers as for two', async () => {
    const large = await aNonprofit().in(database);
    for (let index = 0; index < 40; index += 1) await aPerson().as('NONPROFIT_EDITOR', large).in(database);
    const small = await anEvent('need.submit', (await aSubmittedNeed()).id).in(database);
    const need = await aNeed().of(large).submitted().in(database, call);
    const event = await anEvent('need.submit', need.id).in(database);

    const forTwo = await statementsOf(database, () => planNotifications.execute(small));
    const forForty = await statementsOf(database, () => planNotifications.execute(event));

    expect(await database.manager.countBy(Notification, { eventId: event.eventId })).toBe(40);
    expect(forTwo).toBeGreaterThan(0);
    expect(forForty).toBe(forTwo);
  });

  it('gives each mail a Message-ID in the domain that sends it', async () => {
    await planNotifications.execute(await anEvent('need.submit', (await aSubmittedNeed()).id).in(database));

    const notifications = await planned();
    expect(notifications.map(({ messageId }) => messageId)).toEqual(
      notifications.map(({ id }) => `<${id}@passerelle.example>`),
    );
  });

  it('writes to nobody about an event that the plan does not name', async () => {
    await planNotifications.execute(await anEvent('call.open', call.id).in(database));

    expect(await planned()).toEqual([]);
  });

  it('refuses an event that never happened, and does not claim it', async () => {
    const planning = planNotifications.execute({ eventId: newId(), subjectId: newId() });

    await expect(planning).rejects.toEqual(platformErrors.notFound('OutboxEvent'));
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { CallForProjects } from '#libs/calls/call.entity';
import type { PersonActor } from '#libs/identity/actor';
import { Notification } from '#libs/notifications/notification.entity';
import { NotificationsReadModel } from '#libs/notifications/notifications.read-model';
import { notificationErrors } from '#libs/notifications/notifications.errors';
import { PlanNotifications } from '#libs/notifications/use-cases/plan-notifications';
import { Unsubscribe } from '#libs/notifications/use-cases/unsubscribe';
import { UpdateNotificationPreferences } from '#libs/notifications/use-cases/update-notification-preferences';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { visitor } from '#libs/identity/actor';
import { aCall } from '#libs/testing/builders/a-call';
import { aNeed } from '#libs/testing/builders/a-need';
import { aPerson } from '#libs/testing/builders/a-person';
import { anEvent } from '#libs/testing/builders/an-event';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testEnvironment } from '#libs/testing/test-environment';

describe('What a person wants to be written about', () => {
  let test: TestDatabase;
  let database: DataSource;
  let unitOfWork: UnitOfWork;
  let readModel: NotificationsReadModel;
  let update: UpdateNotificationPreferences;
  let call: CallForProjects;
  let zoe: PersonActor;
  let john: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    unitOfWork = new UnitOfWork(database);
    readModel = new NotificationsReadModel(database);
    update = new UpdateNotificationPreferences(unitOfWork);
    const nonprofit = await aNonprofit().in(database);
    zoe = await aPerson().speaking('en').as('NONPROFIT_EDITOR', nonprofit).in(database);
    john = await aPerson().as('NONPROFIT_EDITOR', nonprofit).in(database);
    await aNeed()
      .of(nonprofit)
      .selected()
      .in(database, await aCall().closed().in(database));
    call = await aCall().in(database);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await database.query('TRUNCATE notification, notification_preference CASCADE');
    await forgetRecorded(database);
  });

  /** Plans the mails about an opened call and gives them by person. */
  const toldOfTheCall = async () => {
    const event = await anEvent('call.open', call.id).in(database);
    await new PlanNotifications(unitOfWork, testEnvironment()).execute(event);
    const mails = await database.manager.findBy(Notification, { eventId: event.eventId });
    return new Map(mails.map((mail) => [mail.userId, mail]));
  };
  const off = { kind: 'CALL_OPENED', isWanted: false } as const;
  const wantedBy = async (actor: PersonActor) => {
    const preferences = await readModel.preferencesOf(actor);
    return preferences.filter(({ isWanted }) => !isWanted).map(({ kind }) => kind);
  };

  it('is everything at first', async () => {
    expect([...(await toldOfTheCall()).keys()].toSorted()).toEqual([zoe.id, john.id].toSorted());
    expect(await wantedBy(zoe)).toEqual([]);
  });

  it('is not an optional kind that the person has switched off, and the others go on receiving it', async () => {
    await update.execute(zoe, [off]);

    expect([...(await toldOfTheCall()).keys()]).toEqual([john.id]);
    expect(await wantedBy(zoe)).toEqual(['CALL_OPENED']);
  });

  it('is again what the person has switched on again', async () => {
    await update.execute(zoe, [off]);
    await update.execute(zoe, [{ ...off, isWanted: true }]);

    expect([...(await toldOfTheCall()).keys()]).toHaveLength(2);
  });

  it('is audited when it changes, and not when it is said again', async () => {
    await update.execute(zoe, [off]);
    await update.execute(zoe, [off]);

    expect(await recordedEvents(database)).toEqual(['notification-preference.change']);
  });

  it('cannot leave out what must be known; then nothing of the request is taken', async () => {
    const refusing = update.execute(zoe, [off, { kind: 'STUDENT_PLACED', isWanted: false }]);

    await expect(refusing).rejects.toEqual(notificationErrors.mandatory(['preferences', '1', 'kind']));
    expect(await wantedBy(zoe)).toEqual([]);
  });

  it('is not for a visitor to say', async () => {
    await expect(update.execute(visitor, [off])).rejects.toEqual(platformErrors.forbidden());
  });

  it('ends with the link in a mail, without a sign-in, for that kind and person alone, as often as it is used', async () => {
    const token = (await toldOfTheCall()).get(zoe.id)?.unsubscribeToken ?? '';
    const unsubscribe = new Unsubscribe(unitOfWork);

    const locales = [await unsubscribe.execute(token), await unsubscribe.execute(token)];

    expect(locales).toEqual(['en', 'en']);
    expect([await wantedBy(zoe), await wantedBy(john)]).toEqual([['CALL_OPENED'], []]);
    expect([...(await toldOfTheCall()).keys()]).toEqual([john.id]);
  });

  it('does not change by a link that is in no mail', async () => {
    const guessing = new Unsubscribe(unitOfWork).execute('guessed');

    await expect(guessing).rejects.toEqual(platformErrors.notFound('Notification'));
  });
});

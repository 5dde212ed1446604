import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { Notification } from '#libs/notifications/notification.entity';
import { GiveUpNotification } from '#libs/notifications/use-cases/give-up-notification';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('Giving up a notification whose job has ended', () => {
  let test: TestDatabase;
  let database: DataSource;
  let giveUpNotification: GiveUpNotification;
  let person: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    giveUpNotification = new GiveUpNotification(new UnitOfWork(database));
    person = await aPerson().in(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const giveUp = ({ id }: Notification) =>
    giveUpNotification.execute({ eventId: newId(), subjectId: id }, 'job stalled too often');

  it.each(['PENDING', 'SENDING'] as const)(
    'makes a %s one FAILED, with the reason, for people to see',
    async (status) => {
      const notification = await aNotification().to(person).withStatus(status).in(database);

      await giveUp(notification);

      expect(await database.manager.findOneByOrFail(Notification, { id: notification.id })).toMatchObject({
        ...{ status: 'FAILED', lastError: 'job stalled too often', isPermanentFailure: false },
      });
      expect(await recordedEvents(database)).toEqual(['notification.fail']);
    },
  );

  it.each(['SENT', 'FAILED'] as const)('changes nothing about a %s one', async (status) => {
    const notification = await aNotification().to(person).withStatus(status).in(database);

    await giveUp(notification);

    expect(await database.manager.findOneByOrFail(Notification, { id: notification.id })).toEqual(notification);
    expect(await recordedEvents(database)).toEqual([]);
  });
});

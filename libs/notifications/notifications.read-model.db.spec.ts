import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { DeliveryAttempt } from '#libs/notifications/delivery-attempt.entity';
import { Notification } from '#libs/notifications/notification.entity';
import { notificationStatuses } from '#libs/notifications/notification-lifecycle';
import { mayReadNotification } from '#libs/notifications/notification.policy';
import { NotificationsReadModel } from '#libs/notifications/notifications.read-model';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const page = { first: 100 };

describe('Reading mails and their delivery', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: NotificationsReadModel;
  let actors: Readonly<Record<string, Actor>>;
  let all: readonly Notification[];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new NotificationsReadModel(database);
    const operator = await anOperator().in(database);
    const people: [string, Actor][] = [];
    for (const role of roles) {
      const person = await aPerson().as(role, operator).in(database);
      people.push([role, person]);
      for (const status of notificationStatuses) await aNotification().to(person).withStatus(status).in(database);
    }
    actors = { system, visitor, ...Object.fromEntries(people) };
    all = await database.manager.find(Notification, { order: { id: 'DESC' } });
    await database.manager.insert(
      DeliveryAttempt,
      all.map(({ id, createdAt }) => ({ id: newId(), notificationId: id, at: createdAt, outcome: 'RETRY' as const })),
    );
  });
  afterAll(() => test.close());

  const actor = (name: string) => actors[name] ?? visitor;
  const everyone = ['system', 'visitor', ...roles];
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

  it.each(everyone)('lists to %s a notification if and only if the policy lets them read it', async (name) => {
    const readable = all.filter((notification) => mayReadNotification(actor(name), notification));

    const { rows } = await readModel.deliveryLog(actor(name), page);
    const byIds = await readModel.notificationsByIds(actor(name), idsOf(all));

    expect(idsOf(rows)).toEqual(idsOf(readable));
    expect(idsOf(byIds).sort()).toEqual(idsOf(readable).sort());
  });

  it.each(everyone)('gives %s the attempts of what they may read, and no others', async (name) => {
    const readable = all.filter((notification) => mayReadNotification(actor(name), notification));

    const attempts = await readModel.attemptsOf(actor(name), idsOf(all));

    expect(attempts.map(({ notificationId }) => notificationId).sort()).toEqual(idsOf(readable).sort());
  });

  it.each(everyone)('counts for %s what they may read, and nothing else', async (name) => {
    const readable = all.filter((notification) => mayReadNotification(actor(name), notification));
    const each = readable.length / notificationStatuses.length;

    const counts = await readModel.counts(actor(name));

    expect(counts).toEqual({ PENDING: each, SENDING: each, SENT: each, FAILED: each, RESENT_AFTER_CRASH: 0 });
  });

  it('keeps to one status when asked', async () => {
    const { rows } = await readModel.deliveryLog(actor('COORDINATOR'), page, { status: 'FAILED' });

    expect(idsOf(rows)).toEqual(idsOf(all.filter(({ status }) => status === 'FAILED')));
  });

  it('gives everyone their own mails, also to a coordinator who may read all', async () => {
    const coordinator = actor('COORDINATOR');

    const { rows } = await readModel.myNotifications(coordinator, page);

    expect(idsOf(rows)).toEqual(idsOf(all.filter(({ userId }) => userId === coordinator.id)));
    expect((await readModel.myNotifications(visitor, page)).rows).toEqual([]);
  });

  it('refuses a page that is too large', async () => {
    const reading = async () => readModel.deliveryLog(actor('COORDINATOR'), { first: 101 });

    await expect(reading()).rejects.toEqual(platformErrors.pageSize());
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { erasePerson } from '#libs/compliance/erase-person';
import { type PersonActor, system } from '#libs/identity/actor';
import { identityPersonalData } from '#libs/identity/identity.personal-data';
import { User } from '#libs/identity/user.entity';
import { Notification } from '#libs/notifications/notification.entity';
import { notificationErrors } from '#libs/notifications/notifications.errors';
import { notificationsPersonalData } from '#libs/notifications/notifications.personal-data';
import { ResendNotification } from '#libs/notifications/use-cases/resend-notification';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { CorrectEnrolment } from '#libs/schools/use-cases/correct-enrolment';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { aSchoolYear, aStudentOf } from '#libs/testing/builders/a-school-year';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('Sending a failed notification again', () => {
  let test: TestDatabase;
  let database: DataSource;
  let resendNotification: ResendNotification;
  let coordinator: PersonActor;
  let recipient: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    resendNotification = new ResendNotification(new UnitOfWork(database));
    const operator = await anOperator().in(database);
    coordinator = await aPerson().as('COORDINATOR', operator).in(database);
    recipient = await aPerson().at('wrong@people.example').in(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const aFailedOne = () => aNotification().to(recipient).withStatus('FAILED').tried(8).in(database);

  it('waits for delivery again, with its tries counted anew, under the same Message-ID', async () => {
    const failed = await aFailedOne();

    const waiting = await resendNotification.execute(coordinator, failed.id);

    expect(waiting).toMatchObject({ status: 'PENDING', attempts: 0, lastError: null, messageId: failed.messageId });
    expect(await recordedEvents(database)).toEqual(['notification.resend']);
  });

  it('goes to the address that the person has now', async () => {
    const failed = await aFailedOne();
    await database.manager.update(User, recipient.id, { email: 'right@people.example' });

    await resendNotification.execute(coordinator, failed.id);

    const { to } = await database.manager.findOneByOrFail(Notification, { id: failed.id });
    expect(to).toBe('right@people.example');
  });

  it('refuses the offer of a place that a corrected address has given to another', async () => {
    const year = await aSchoolYear(database);
    const { student, enrolment } = await aStudentOf(year, database, aPerson().at('mistyped@people.example'));
    const failed = await aNotification().to(student).offering(enrolment).withStatus('FAILED').in(database);
    await new CorrectEnrolment(new UnitOfWork(database)).execute(year.teacher, {
      enrolmentId: enrolment.id,
      email: 'well-typed@people.example',
    });
    await forgetRecorded(database);

    const request = resendNotification.execute(coordinator, failed.id);

    await expect(request).rejects.toEqual(notificationErrors.outdated());
    expect(await database.manager.findOneByOrFail(Notification, { id: failed.id })).toEqual(failed);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('refuses every mail to somebody who was erased', async () => {
    const person = await aPerson().named('Ada Roy').in(database);
    const waiting = await aNotification().to(person).in(database);
    const holders = [identityPersonalData, notificationsPersonalData];
    await new UnitOfWork(database).run(system, 'test', (work) => erasePerson(work, person.id, holders));
    const erased = await database.manager.findOneByOrFail(Notification, { id: waiting.id });

    const request = resendNotification.execute(coordinator, waiting.id);

    await expect(request).rejects.toEqual(notificationErrors.outdated());
    expect(erased).toMatchObject({ status: 'FAILED', text: '' });
    expect(await database.manager.findOneByOrFail(Notification, { id: waiting.id })).toEqual(erased);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('starts one delivery when two coordinators ask at once', async () => {
    const failed = await aFailedOne();

    const requests = await Promise.allSettled([1, 2].map(() => resendNotification.execute(coordinator, failed.id)));

    expect(requests.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await recordedEvents(database)).toEqual(['notification.resend']);
  });

  it('refuses to send again what was sent', async () => {
    const sent = await aNotification().to(recipient).withStatus('SENT').in(database);

    const request = resendNotification.execute(coordinator, sent.id);

    await expect(request).rejects.toEqual(platformErrors.invalidTransition('SENT', 'resend', []));
  });

  it('is forbidden to the recipient, and unknown to everyone else', async () => {
    const failed = await aFailedOne();
    const stranger = await aPerson().in(database);

    await expect(resendNotification.execute(recipient, failed.id)).rejects.toEqual(platformErrors.forbidden());
    await expect(resendNotification.execute(stranger, failed.id)).rejects.toEqual(
      platformErrors.notFound('Notification'),
    );
    expect(await auditedDenials(database)).toEqual(['notification.resend FORBIDDEN', 'notification.resend NOT_FOUND']);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { hashCode } from '#libs/identity/secret-hash';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { mostAttempts } from '#libs/notifications/close-attempt';
import { DeliveryAttempt } from '#libs/notifications/delivery-attempt.entity';
import { RefusedAddress } from '#libs/notifications/refused-address.entity';
import { Notification } from '#libs/notifications/notification.entity';
import { DeliverNotification } from '#libs/notifications/use-cases/deliver-notification';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { SmtpMailer } from '#libs/platform/mail/smtp-mailer';
import { EnrolmentInvitation } from '#libs/schools/enrolment-invitation.entity';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { aSchoolYear, aStudentOf } from '#libs/testing/builders/a-school-year';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { type Mailbox, openMailbox } from '#libs/testing/smtp-mailbox';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testEnvironment } from '#libs/testing/test-environment';

const jobLockMs = 60_000;

describe('Delivering a notification', () => {
  let test: TestDatabase;
  let database: DataSource;
  let mailbox: Mailbox;
  let mailer: SmtpMailer;
  let deliverNotification: DeliverNotification;
  let zoe: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    zoe = await aPerson().named('Zoé').at('zoe@people.example').in(database);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await forgetRecorded(database);
    mailbox = await openMailbox();
    const environment = testEnvironment({ smtpUrl: mailbox.url, jobLockMs });
    mailer = new SmtpMailer(environment);
    deliverNotification = new DeliverNotification(new UnitOfWork(database), mailer, environment);
  });
  afterEach(async () => {
    mailer.onModuleDestroy();
    await mailbox.close();
  });

  const deliver = ({ id }: { readonly id: string }) => deliverNotification.execute({ eventId: newId(), subjectId: id });
  const now = ({ id }: { readonly id: string }) => database.manager.findOneByOrFail(Notification, { id });
  const outcomesOf = async ({ id }: { readonly id: string }) => {
    const attempts = await database.manager.find(DeliveryAttempt, {
      where: { notificationId: id },
      order: { id: 'ASC' },
    });
    return attempts.map(({ outcome }) => outcome);
  };

  it('sends what was planned, word for word, and says SENT after the server has accepted it', async () => {
    const notification = await aNotification().to(zoe).in(database);

    await deliver(notification);

    expect(mailbox.mails).toMatchObject([
      {
        ...{ to: 'zoe@people.example', subject: 'Bienvenue', messageId: notification.messageId },
        ...{ text: 'Bonjour', html: '<p>Bonjour</p>' },
      },
    ]);
    expect(await now(notification)).toMatchObject({ status: 'SENT', attempts: 1, sentAt: expect.any(Date) });
    expect(await outcomesOf(notification)).toEqual(['SENT']);
  });

  it('is not yet SENT while the server keeps its answer back', async () => {
    const notification = await aNotification().to(zoe).in(database);
    const held = mailbox.holdNext();

    const delivery = deliver(notification);
    await held.arrived;
    const meanwhile = await now(notification);
    held.release();
    await delivery;

    expect(meanwhile).toMatchObject({ status: 'SENDING', attempts: 1, sentAt: null });
    expect((await now(notification)).status).toBe('SENT');
  });

  it('sends nothing more once it is SENT', async () => {
    const notification = await aNotification().to(zoe).in(database);

    await deliver(notification);
    await deliver(notification);

    expect(mailbox.mails).toHaveLength(1);
    expect(await outcomesOf(notification)).toEqual(['SENT']);
  });

  it('sends one mail when two deliveries come at once, and asks the second to try again', async () => {
    const notification = await aNotification().to(zoe).in(database);
    const held = mailbox.holdNext();

    const first = deliver(notification);
    await held.arrived;
    const second = deliver(notification);
    await expect(second).rejects.toEqual(platformErrors.unavailable());
    held.release();
    await first;
    await deliver(notification);

    expect(mailbox.mails).toHaveLength(1);
    expect(await now(notification)).toMatchObject({ status: 'SENT', attempts: 1, resentAfterCrash: 0 });
  });

  it('waits after a refusal for now, asks for another try, and then gets through under the same Message-ID', async () => {
    const notification = await aNotification().to(zoe).in(database);
    mailbox.refuseNext(451);

    await expect(deliver(notification)).rejects.toEqual(platformErrors.unavailable());
    const refused = await now(notification);
    await deliver(notification);

    expect(refused).toMatchObject({
      ...{ status: 'PENDING', attempts: 1, isPermanentFailure: false, sentAt: null },
      lastError: expect.stringContaining('451'),
    });
    expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual([notification.messageId]);
    expect(await outcomesOf(notification)).toEqual(['RETRY', 'SENT']);
    expect((await now(notification)).lastError).toBeNull();
  });

  it('ends as FAILED at once when the server never will, visibly, and without another try', async () => {
    const notification = await aNotification().to(zoe).in(database);
    mailbox.refuseNext(550);

    await deliver(notification);
    await deliver(notification);

    expect(mailbox.mails).toEqual([]);
    expect(await now(notification)).toMatchObject({
      ...{ status: 'FAILED', attempts: 1, isPermanentFailure: true },
      lastError: expect.stringContaining('550'),
    });
    expect(await outcomesOf(notification)).toEqual(['REFUSED']);
    expect(await recordedEvents(database)).toEqual(['notification.fail']);
  });

  it('tries again under the same Message-ID when the connection is cut before the answer', async () => {
    const notification = await aNotification().to(zoe).in(database);
    mailbox.dropNextAfterData();

    await expect(deliver(notification)).rejects.toEqual(platformErrors.unavailable());
    await deliver(notification);

    expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual([notification.messageId]);
    expect(await outcomesOf(notification)).toEqual(['RETRY', 'SENT']);
  });

  it('ends as FAILED when the last try is refused for now', async () => {
    const notification = await aNotification()
      .to(zoe)
      .tried(mostAttempts - 1)
      .in(database);
    mailbox.refuseNext(451);

    await deliver(notification);

    expect(await now(notification)).toMatchObject({
      ...{ status: 'FAILED', attempts: mostAttempts, isPermanentFailure: false },
    });
  });

  it('waits, without losing anything, while the mail server is away', async () => {
    const notification = await aNotification().to(zoe).in(database);
    mailer.onModuleDestroy();
    await mailbox.close();

    await expect(deliver(notification)).rejects.toEqual(platformErrors.unavailable());

    expect((await now(notification)).status).toBe('PENDING');
    mailbox = await openMailbox();
  });

  it('sends again what a dead sender had in hand, under the same Message-ID, and counts it', async () => {
    const longAgo = new Date(Date.now() - jobLockMs - 1_000);
    const notification = await aNotification().to(zoe).sendingSince(longAgo).in(database);

    await deliver(notification);

    expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual([notification.messageId]);
    expect(await now(notification)).toMatchObject({ status: 'SENT', attempts: 2, resentAfterCrash: 1 });
  });

  it('leaves a mail to the sender that took it a moment ago', async () => {
    const notification = await aNotification().to(zoe).sendingSince(new Date()).in(database);

    await expect(deliver(notification)).rejects.toEqual(platformErrors.unavailable());

    expect(mailbox.mails).toEqual([]);
    expect(await now(notification)).toMatchObject({ status: 'SENDING', attempts: 1, resentAfterCrash: 0 });
  });

  it('believes a late acceptance of a mail that was taken over and refused', async () => {
    const notification = await aNotification().to(zoe).in(database);
    const held = mailbox.holdNext();
    const slow = deliver(notification);
    await held.arrived;
    await database.manager.update(Notification, notification.id, { sendingAt: new Date(0) });

    mailbox.refuseNext(550);
    await deliver(notification);
    const refused = await now(notification);
    held.release();
    await slow;

    expect(refused.status).toBe('FAILED');
    expect(await now(notification)).toMatchObject({ status: 'SENT', isPermanentFailure: false, lastError: null });
    expect(await outcomesOf(notification)).toEqual(['REFUSED', 'SENT']);
  });

  it('ignores the late failure of a sender whose mail was taken over, but for the log', async () => {
    const notification = await aNotification().to(zoe).in(database);
    const slowHeld = mailbox.holdNext();
    const slow = deliver(notification);
    await slowHeld.arrived;
    await database.manager.update(Notification, notification.id, { sendingAt: new Date(0) });
    const nextHeld = mailbox.holdNext();
    const next = deliver(notification);
    await nextHeld.arrived;

    slowHeld.cut();
    await slow;
    const meanwhile = await now(notification);
    nextHeld.release();
    await next;

    expect(meanwhile).toMatchObject({ status: 'SENDING', attempts: 2, lastError: null });
    expect(await now(notification)).toMatchObject({ status: 'SENT', resentAfterCrash: 1 });
    expect(await outcomesOf(notification)).toEqual(['RETRY', 'SENT']);
  });

  it('makes a sign-in code as its mail leaves, and stores its hash alone', async () => {
    const request = await database.manager.save(SignInCode, { id: newId(), userId: zoe.id });
    const notification = await aNotification().to(zoe).withCodeOf(request).in(database);

    await deliver(notification);

    const code = /\b\d{6}\b/.exec(mailbox.mails[0]?.text ?? '')?.[0] ?? '';
    const { codeHash } = await database.manager.findOneByOrFail(SignInCode, { id: request.id });
    expect(codeHash).toBe(hashCode(request.id, code));
    expect(await now(notification)).toMatchObject({ status: 'SENT', subject: null, text: null, html: null });
    expect(mailbox.mails[0]?.subject).toBe('Votre code de connexion');
  });

  it('keeps back the offer of a place that has become another’s while it waited, and makes no link to it', async () => {
    const year = await aSchoolYear(database);
    const { student, enrolment } = await aStudentOf(year, database);
    const [theirs, lost] = [
      await aNotification().to(student).offering(enrolment).in(database),
      await aNotification().to(zoe).offering(enrolment).in(database),
    ];

    await deliver(lost);
    const links = await database.manager.countBy(EnrolmentInvitation, { enrolmentId: enrolment.id });
    await deliver(theirs);

    expect(links).toBe(0);
    expect(mailbox.mails.map(({ to }) => to)).toEqual([theirs.to]);
    expect(await now(lost)).toMatchObject({
      ...{ status: 'FAILED', isPermanentFailure: true, attempts: 0 },
      lastError: 'Not sent: what it offers is no longer this person’s.',
    });
    expect(await recordedEvents(database)).toEqual(['notification.fail']);
  });

  it('answers NOT_FOUND for a notification that does not exist', async () => {
    await expect(deliver({ id: newId() })).rejects.toEqual(platformErrors.notFound('Notification'));
  });

  describe('to an address that the server does not know', () => {
    const refused = () => database.manager.findBy(RefusedAddress, { userId: zoe.id });

    it('marks the address with the words of the server', async () => {
      mailbox.refuseNext(550);

      await deliver(await aNotification().to(zoe).in(database));

      expect(await refused()).toEqual([
        expect.objectContaining({ email: 'zoe@people.example', answer: expect.stringContaining('550') }),
      ]);
    });

    it('takes the mark away with the next mail that the server accepts', async () => {
      mailbox.refuseNext(550);
      await deliver(await aNotification().to(zoe).in(database));

      await deliver(await aNotification().to(zoe).in(database));

      expect(await refused()).toEqual([]);
    });

    it('marks nothing when the server may accept it later', async () => {
      mailbox.refuseNext(451);

      await expect(deliver(await aNotification().to(zoe).in(database))).rejects.toEqual(platformErrors.unavailable());

      expect(await refused()).toEqual([]);
    });
  });

  it('offers the one click that ends an optional kind of mail, and only there', async () => {
    const optional = await aNotification().to(zoe).in(database);
    await database.manager.update(Notification, optional.id, { unsubscribeToken: 'secret-of-this-mail' });

    await deliver(optional);
    await deliver(await aNotification().to(zoe).in(database));

    const headers = mailbox.mails.map((mail) => [
      mail.headers.get('list-unsubscribe'),
      mail.headers.get('list-unsubscribe-post'),
    ]);
    expect(headers).toEqual([
      ['<http://127.0.0.1:3000/unsubscribe/secret-of-this-mail>', 'List-Unsubscribe=One-Click'],
      [undefined, undefined],
    ]);
  });
});

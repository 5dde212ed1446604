import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { cookieOf, openSignInStage, type SignInStage } from './sign-in-stage.js';
import type { PersonActor } from '#libs/identity/actor';
import { User } from '#libs/identity/user.entity';
import { Notification } from '#libs/notifications/notification.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { recordEnrolmentEvent } from '#libs/schools/schools.events';
import { aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { type Mailbox, openMailbox } from '#libs/testing/smtp-mailbox';
import { startTestProcess, type TestProcess } from '#libs/testing/test-process';

jest.setTimeout(60_000);

const request = 'requestSignInCode { userErrors { code } }';

describe('The links that leave in mails (H17)', () => {
  let mailbox: Mailbox;
  let stage: SignInStage;
  let worker: TestProcess;
  let year: SchoolYear;

  beforeAll(async () => {
    mailbox = await openMailbox();
    stage = await openSignInStage({ SMTP_URL: mailbox.url, PUBLIC_URL: 'http://passerelle.example/' });
    worker = await startTestProcess('worker', stage.environment);
    year = await aSchoolYear(stage.database);
  });
  afterAll(async () => {
    await worker.stop();
    await stage.close();
    await mailbox.close();
  });

  const emailOf = async ({ id }: Pick<PersonActor, 'id'>) =>
    (await stage.database.manager.findOneByOrFail(User, { id })).email;

  /** The newest mail to an address, once there are so many. */
  const mailTo = async (email: string, count = 1) => {
    const mailsTo = () => mailbox.mails.filter(({ to }) => to === email);
    while (mailsTo().length < count) await mailbox.waitFor(mailbox.mails.length + 1);
    const mail = mailsTo().at(-1);
    if (!mail) throw new Error('There is no mail');
    return mail;
  };
  const linkIn = (text: string, page: string) =>
    new RegExp(`http://passerelle\\.example/${page}\\?token=([\\w-]{43})\\n`).exec(text)?.[1] ?? '';

  it('bear the link and the code in one mail, and neither stands in the database', async () => {
    const { student } = await aStudentOf(year, stage.database);
    const email = await emailOf(student);

    await stage.mutate(request, { input: { email } });
    const { text, html } = await mailTo(email);
    const token = linkIn(text, 'sign-in');
    const confirmed = await stage.form('/sign-in', { token });

    expect(text).toMatch(/\b\d{6}\b/);
    expect(html).toContain(`href="http://passerelle.example/sign-in?token=${token}"`);
    expect((await stage.query('{ me { id } }', { cookie: cookieOf(confirmed) })).text).toContain('"me":{"id"');
    const stored = await stage.database.manager.find(Notification);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('claim one place in a cohort, once, and lead to a mail to sign in', async () => {
    const { student, enrolment } = await aStudentOf(year, stage.database);
    await stage.database.manager.update(Enrolment, enrolment.id, { status: 'INVITED' });
    const email = await emailOf(student);
    await new UnitOfWork(stage.database).run(year.teacher, 'enrolment.invite', (work) =>
      Promise.resolve(recordEnrolmentEvent(work, 'enrolment.invite', enrolment.id)),
    );
    const token = linkIn((await mailTo(email)).text, 'join');
    const statusNow = async () =>
      (await stage.database.manager.findOneByOrFail(Enrolment, { id: enrolment.id })).status;

    const look = await stage.page(`/join?token=${token}`);
    const afterLook = await statusNow();
    const fromElsewhere = await stage.form('/join', { token }, { 'sec-fetch-site': 'cross-site' });
    const claimed = await stage.form('/join', { token });
    const again = await stage.form('/join', { token });
    const signIn = linkIn((await mailTo(email, 2)).text, 'sign-in');

    expect([look.status, afterLook, fromElsewhere.status]).toEqual([200, 'INVITED', 403]);
    expect([claimed.status, again.status, await statusNow()]).toEqual([200, 410, 'ACTIVE']);
    expect(look.text + claimed.text).not.toContain(email);
    expect(claimed.headers.getSetCookie()).toEqual([]);
    expect((await stage.form('/sign-in', { token: signIn })).status).toBe(200);
    expect(JSON.stringify(await stage.database.manager.find(Notification))).not.toContain(token);
  });

  it('leave in a mail with one subject and no header of whoever named the cohort (H21)', async () => {
    const name = 'Classe\r\nBcc: victim@people.example\r\nX-Evil: 1\r\n\r\nA body';
    const named = await aSchoolYear(stage.database);
    await stage.database.manager.update(Cohort, named.cohort.id, { name });
    const { student, enrolment } = await aStudentOf(named, stage.database);
    const email = await emailOf(student);
    await new UnitOfWork(stage.database).run(named.teacher, 'enrolment.invite', (work) =>
      Promise.resolve(recordEnrolmentEvent(work, 'enrolment.invite', enrolment.id)),
    );

    const { raw, subject, headers } = await mailTo(email);

    expect(subject).toContain('Classe Bcc: victim@people.example X-Evil: 1 A body');
    expect(raw.match(/^subject:/gim)).toHaveLength(1);
    expect([...headers.keys()].filter((header) => /bcc|evil/.test(header))).toEqual([]);
    expect(mailbox.mails.filter(({ to }) => to.startsWith('victim'))).toEqual([]);
  });

  it('claim by the api too, for whoever bears the token, and tell nothing but the status', async () => {
    const { student, enrolment } = await aStudentOf(year, stage.database);
    await stage.database.manager.update(Enrolment, enrolment.id, { status: 'INVITED' });
    const email = await emailOf(student);
    await new UnitOfWork(stage.database).run(year.teacher, 'enrolment.invite', (work) =>
      Promise.resolve(recordEnrolmentEvent(work, 'enrolment.invite', enrolment.id)),
    );
    const token = linkIn((await mailTo(email)).text, 'join');
    const claim = () => stage.mutate('claimEnrolment { status userErrors { code } }', { input: { token } });

    const first = await claim();
    const second = await claim();

    expect(first.text).toContain('{"claimEnrolment":{"status":"ACTIVE","userErrors":[]}}');
    expect(second.text).toContain('{"claimEnrolment":{"status":null,"userErrors":[{"code":"INVITATION_REFUSED"}]}}');
  });
});

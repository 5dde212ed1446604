import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DataSource, IsNull } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { issueSignInCode } from '#libs/identity/issue-sign-in-code';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { RequestSignInCode } from '#libs/identity/use-cases/request-sign-in-code';
import { SignIn } from '#libs/identity/use-cases/sign-in';
import { SignInByLink } from '#libs/identity/use-cases/sign-in-by-link';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { aPerson } from '#libs/testing/builders/a-person';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { refusalsOf } from '#libs/testing/refusals';
import { statementsOf } from '#libs/testing/statements';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A person asks for a sign-in code', () => {
  let test: TestDatabase;
  let database: DataSource;
  let requestCode: RequestSignInCode;
  let email: string;
  let person: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    requestCode = new RequestSignInCode(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    email = `${newId()}@people.example`;
    person = await aPerson().at(email).in(database);
    await forgetRecorded(database);
  });

  const ask = (address = email, from = newId()) => requestCode.execute({ email: address, from });
  const requests = () => database.manager.findBy(SignInCode, { userId: person.id });

  /** As if somebody had asked from elsewhere, for the person of the spec. */
  const aCodeInTheMail = async () => {
    const { id } = await database.manager.save(SignInCode, { id: newId(), userId: person.id });
    return new UnitOfWork(database).run(person, 'test', (work) => issueSignInCode(work, id));
  };

  it('and the request waits, without a code, for its mail', async () => {
    await ask(` ${email.toUpperCase()} `);

    expect(await requests()).toMatchObject([{ codeHash: null, expiresAt: null, attempts: 0, usedAt: null }]);
    expect(await recordedEvents(database)).toEqual(['sign-in-code.request']);
  });

  it('and an unknown address takes the same steps: a request, an event, the same statements and the same limit', async () => {
    const forNobody = await statementsOf(database, () => ask('nobody@people.example'));
    const forSomebody = await statementsOf(database, () => ask());
    for (let asked = 2; asked <= 5; asked++) await ask('nobody@people.example');

    await expect(ask('nobody@people.example')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(forNobody).toBe(forSomebody);
    expect(await recordedEvents(database)).toEqual(Array(6).fill('sign-in-code.request'));
  });

  it('five times in a quarter of an hour, then is told how long to wait', async () => {
    for (let asked = 1; asked <= 5; asked++) await ask();

    const sixth = await refusalsOf([ask()]);

    expect(sixth).toEqual([platformErrors.tooManyAttempts(900)]);
    expect(await requests()).toHaveLength(5);
  });

  it('no more than five times when all come at the same time', async () => {
    await refusalsOf(Array.from({ length: 20 }, () => ask()));

    expect(await requests()).toHaveLength(5);
  });

  it('from a machine that has not asked for 45 within five minutes', async () => {
    const machine = newId();
    for (let asked = 1; asked <= 45; asked++) await ask(`${asked}-${email}`, machine);

    await expect(ask(email, machine)).rejects.toEqual(platformErrors.tooManyAttempts(300));
    await ask(email, newId());
  });

  it('from a machine whose requests have ended in sessions, by code or by link', async () => {
    const machine = newId();
    for (let asked = 1; asked <= 45; asked++) await ask(`${asked}-${email}`, machine);
    const { code } = await aCodeInTheMail();
    await new SignIn(new UnitOfWork(database)).execute({ email, code, from: machine });
    await ask(`46-${email}`, machine);
    const { token } = await aCodeInTheMail();
    await new SignInByLink(new UnitOfWork(database), database).execute({ token, from: machine });
    await ask(`47-${email}`, machine);

    await expect(ask(`48-${email}`, machine)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });

  it('and gets another when the quarter of an hour is over', async () => {
    for (let asked = 1; asked <= 5; asked++) await ask();
    await database.query("UPDATE attempt_limit SET ends_at = now() - interval '1 second'");

    await ask();

    expect(await requests()).toHaveLength(6);
  });

  it('and requests for addresses that nobody has are forgotten after a day', async () => {
    await database.query('TRUNCATE sign_in_code');
    await ask('nobody-at-all@people.example');
    await database.query("UPDATE sign_in_code SET created_at = now() - interval '25 hours'");

    await ask();

    expect(await database.manager.countBy(SignInCode, { userId: IsNull() })).toBe(0);
    expect(await requests()).toHaveLength(1);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { identityErrors } from '#libs/identity/identity.errors';
import { issueSignInCode } from '#libs/identity/issue-sign-in-code';
import { hashSecret } from '#libs/identity/secret-hash';
import { Session } from '#libs/identity/session.entity';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { SignIn } from '#libs/identity/use-cases/sign-in';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { aPerson } from '#libs/testing/builders/a-person';
import { aSignInCode } from '#libs/testing/builders/a-sign-in-code';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { refusalsOf } from '#libs/testing/refusals';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A person signs in', () => {
  let test: TestDatabase;
  let database: DataSource;
  let signIn: SignIn;
  let email: string;
  let person: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    signIn = new SignIn(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    email = `${newId()}@people.example`;
    person = await aPerson().at(email).in(database);
    await forgetRecorded(database);
  });

  const sessions = () => database.manager.findBy(Session, { userId: person.id });
  const attempt = (code: string, from = newId()) => signIn.execute({ email, code, from });

  it('with the mailed code, however it is typed, and gets a token that only its hash remembers', async () => {
    await aSignInCode().for(person).in(database);

    const { token, expiresAt } = await signIn.execute({
      ...{ email: ` ${email.toUpperCase()}`, code: ' 123456 ' },
      ...{ from: '203.0.113.7', device: 'Firefox\r\n on paper' },
    });

    const device = 'Firefox   on paper';
    expect(await sessions()).toMatchObject([{ tokenHash: hashSecret(token), expiresAt, revokedAt: null, device }]);
    expect(await recordedEvents(database)).toEqual(['session.open']);
  });

  it('with the code that was issued for the request', async () => {
    const { id } = await database.manager.save(SignInCode, { id: newId(), userId: person.id });
    const { code } = await new UnitOfWork(database).run(person, 'test', (work) => issueSignInCode(work, id));

    await attempt(code);

    expect(code).toMatch(/^\d{6}$/);
    expect(await sessions()).toHaveLength(1);
  });

  it('once with each code', async () => {
    await aSignInCode().for(person).in(database);
    await attempt('123456');

    await expect(attempt('123456')).rejects.toEqual(identityErrors.signInRefused());

    expect(await sessions()).toHaveLength(1);
  });

  it('once, also when the code is sent many times at the same time', async () => {
    await aSignInCode().for(person).in(database);

    const refused = await refusalsOf(Array.from({ length: 20 }, () => attempt('123456')));

    expect(refused).toHaveLength(19);
    expect(await sessions()).toHaveLength(1);
  });

  it('not with a code that is over ten minutes old', async () => {
    await aSignInCode()
      .for(person)
      .expiringAt(new Date(Date.now() - 1000))
      .in(database);

    await expect(attempt('123456')).rejects.toEqual(identityErrors.signInRefused());

    expect(await sessions()).toEqual([]);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('at the fifth try, but not at the sixth', async () => {
    const others = await aPerson().at(`other-${email}`).in(database);
    await aSignInCode().for(person).in(database);
    await aSignInCode().for(others).in(database);
    for (let tries = 1; tries <= 4; tries++) {
      await expect(attempt('000000')).rejects.toEqual(identityErrors.signInRefused());
      await refusalsOf([signIn.execute({ email: `other-${email}`, code: '000000', from: newId() })]);
    }
    await refusalsOf([signIn.execute({ email: `other-${email}`, code: '000000', from: newId() })]);

    await attempt('123456');
    const sixth = signIn.execute({ email: `other-${email}`, code: '123456', from: newId() });

    await expect(sixth).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await sessions()).toHaveLength(1);
  });

  it('no more once five wrong codes came at the same time', async () => {
    const { id } = await aSignInCode().for(person).in(database);

    await refusalsOf(Array.from({ length: 20 }, (_, guess) => attempt(`${900_000 + guess}`)));

    await expect(attempt('123456')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await database.manager.findOneByOrFail(SignInCode, { id })).toMatchObject({ attempts: 5, usedAt: null });
  });

  it('with the newest code only', async () => {
    await aSignInCode().for(person).saying('111111').in(database);
    await aSignInCode().for(person).saying('222222').in(database);

    await expect(attempt('111111')).rejects.toEqual(identityErrors.signInRefused());
    await attempt('222222');

    expect(await sessions()).toHaveLength(1);
  });

  it('not with a code of the time before the newest was used', async () => {
    await aSignInCode().for(person).saying('111111').in(database);
    await aSignInCode().for(person).saying('222222').in(database);
    await attempt('222222');

    await expect(attempt('111111')).rejects.toEqual(identityErrors.signInRefused());
  });

  it('not with somebody else’s code, nor at an unknown address, and both get the same answer', async () => {
    const other = await aPerson().in(database);
    await aSignInCode().for(other).in(database);

    const refused = await refusalsOf([
      attempt('123456'),
      signIn.execute({ email: 'nobody@people.example', code: '123456', from: newId() }),
    ]);

    expect(refused).toEqual(Array(2).fill(identityErrors.signInRefused()));
  });

  it('not at the sixth wrong code from one machine, whoever’s they are, and a right one is not counted', async () => {
    const machine = newId();
    await aSignInCode().for(person).in(database);
    const guessAt = (address: string) => signIn.execute({ email: address, code: '000000', from: machine });

    const four = await refusalsOf([1, 2, 3, 4].map((number) => guessAt(`unknown-${number}@people.example`)));
    await attempt('123456', machine);
    const fifth = guessAt('unknown-5@people.example');
    await expect(fifth).rejects.toEqual(identityErrors.signInRefused());
    const sixth = guessAt('unknown-6@people.example');

    await expect(sixth).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(four).toEqual(Array(4).fill(identityErrors.signInRefused()));
  });

  it('again once the window of the limit is over, and windows that ended are swept', async () => {
    await aSignInCode().for(person).in(database);
    const machine = newId();
    for (let tries = 1; tries <= 6; tries++) {
      await refusalsOf([signIn.execute({ email: `${tries}-${email}`, code: '000000', from: machine })]);
    }
    await database.query("UPDATE attempt_limit SET ends_at = now() - interval '1 second'");

    await attempt('123456', machine);

    expect(await sessions()).toHaveLength(1);
    expect(await database.query('SELECT count(*)::int AS left FROM attempt_limit WHERE ends_at < now()')).not.toEqual([
      { left: 7 },
    ]);
  });

  it('and the session that the browser had until then ends', async () => {
    await aSignInCode().for(person).saying('111111').in(database);
    await attempt('111111');
    const [earlier] = await sessions();
    await aSignInCode().for(person).saying('222222').in(database);

    await signIn.execute({ email, code: '222222', from: newId(), replaces: earlier?.id });

    const rows = await sessions();
    expect(rows.map(({ id, revokedAt }) => ({ isEarlier: id === earlier?.id, hasEnded: revokedAt !== null }))).toEqual(
      expect.arrayContaining([
        { isEarlier: true, hasEnded: true },
        { isEarlier: false, hasEnded: false },
      ]),
    );
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { RequestSignInCode } from '#libs/identity/use-cases/request-sign-in-code';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { aPerson } from '#libs/testing/builders/a-person';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const sixteenMinutesAgo = () => new Date(Date.now() - 16 * 60_000);

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

  const requests = () => database.manager.findBy(SignInCode, { userId: person.id });

  it('and the request waits, without a code, for its mail', async () => {
    await requestCode.execute(` ${email.toUpperCase()} `);

    expect(await requests()).toMatchObject([{ codeHash: null, expiresAt: null, attempts: 0, usedAt: null }]);
    expect(await recordedEvents(database)).toEqual(['sign-in-code.request']);
  });

  it('and an unknown address gets the same silence, and no mail', async () => {
    const answer = await requestCode.execute('nobody@people.example');

    expect(answer).toBe(await requestCode.execute(email));
    expect(await recordedEvents(database)).toEqual(['sign-in-code.request']);
  });

  it('and gets no more than five mails in a quarter of an hour', async () => {
    for (let asked = 1; asked <= 7; asked++) await requestCode.execute(email);

    expect(await requests()).toHaveLength(5);
    expect(await recordedEvents(database)).toEqual(Array(5).fill('sign-in-code.request'));
  });

  it('and gets no more than five when all are asked for at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => requestCode.execute(email)));

    expect(await requests()).toHaveLength(5);
  });

  it('and gets another when the quarter of an hour is over', async () => {
    for (let asked = 1; asked <= 5; asked++) await requestCode.execute(email);
    await database.manager.update(SignInCode, { userId: person.id }, { createdAt: sixteenMinutesAgo() });

    await requestCode.execute(email);

    expect(await requests()).toHaveLength(6);
  });
});

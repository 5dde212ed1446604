import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { identityErrors } from '#libs/identity/identity.errors';
import { type IssuedSignIn, issueSignInCode } from '#libs/identity/issue-sign-in-code';
import { hashSecret } from '#libs/identity/secret-hash';
import { Session } from '#libs/identity/session.entity';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { SignIn } from '#libs/identity/use-cases/sign-in';
import { SignInByLink } from '#libs/identity/use-cases/sign-in-by-link';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId, newSecret } from '#libs/platform/ids/new-id';
import { aPerson } from '#libs/testing/builders/a-person';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { refusalsOf } from '#libs/testing/refusals';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A person signs in by the link of a mail', () => {
  const from = '203.0.113.7';
  let test: TestDatabase;
  let database: DataSource;
  let signInByLink: SignInByLink;
  let email: string;
  let person: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    signInByLink = new SignInByLink(new UnitOfWork(database), database);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    email = `${newId()}@people.example`;
    person = await aPerson().at(email).in(database);
    await forgetRecorded(database);
  });

  const sessions = () => database.manager.findBy(Session, { userId: person.id });
  const mailed = async (): Promise<IssuedSignIn> => {
    const { id } = await database.manager.save(SignInCode, { id: newId(), userId: person.id });
    return new UnitOfWork(database).run(person, 'test', (work) => issueSignInCode(work, id));
  };
  const confirm = (token: string) => signInByLink.execute({ token, from });

  it('once, and of link and session only the hashes are kept', async () => {
    const { token } = await mailed();

    const session = await confirm(token);

    expect(await sessions()).toMatchObject([{ tokenHash: hashSecret(session.token) }]);
    expect(await database.manager.findBy(SignInCode, { userId: person.id })).toMatchObject([
      { linkHash: hashSecret(token), usedAt: expect.any(Date) },
    ]);
    expect(await recordedEvents(database)).toEqual(['session.open']);
    await expect(confirm(token)).rejects.toEqual(identityErrors.signInRefused());
  });

  it('once, also when the button is pressed twenty times at the same time', async () => {
    const { token } = await mailed();

    const refused = await refusalsOf(Array.from({ length: 20 }, () => confirm(token)));

    expect(refused).toEqual(Array(19).fill(identityErrors.signInRefused()));
    expect(await sessions()).toHaveLength(1);
  });

  it('after others have looked whether the link works, which uses nothing up', async () => {
    const { token } = await mailed();

    const looks = [await signInByLink.isAlive(token), await signInByLink.isAlive(token)];
    await confirm(token);

    expect(looks).toEqual([true, true]);
    expect(await signInByLink.isAlive(token)).toBe(false);
  });

  it('not once its ten minutes are over', async () => {
    const { token } = await mailed();
    await database.manager.update(SignInCode, { userId: person.id }, { expiresAt: new Date(Date.now() - 1000) });

    expect(await signInByLink.isAlive(token)).toBe(false);
    await expect(confirm(token)).rejects.toEqual(identityErrors.signInRefused());
  });

  it('not after a newer mail, whose link works', async () => {
    const older = await mailed();
    const newer = await mailed();

    await expect(confirm(older.token)).rejects.toEqual(identityErrors.signInRefused());
    await confirm(newer.token);

    expect(await sessions()).toHaveLength(1);
  });

  it('or by its code, on whatever device: using one ends the other', async () => {
    const signIn = new SignIn(new UnitOfWork(database));
    const first = await mailed();
    await signIn.execute({ email, code: first.code, from });
    const second = await mailed();
    await confirm(second.token);

    await expect(confirm(first.token)).rejects.toEqual(identityErrors.signInRefused());
    await expect(signIn.execute({ email, code: second.code, from })).rejects.toEqual(identityErrors.signInRefused());
  });

  it('also after five wrong codes, which end the code alone', async () => {
    const { token } = await mailed();
    await database.manager.update(SignInCode, { userId: person.id }, { attempts: 5 });

    await confirm(token);

    expect(await sessions()).toHaveLength(1);
  });

  it('not with a token that was never made', async () => {
    await mailed();

    await expect(confirm(newSecret())).rejects.toEqual(identityErrors.signInRefused());
    expect(await signInByLink.isAlive('')).toBe(false);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { IdentityReadModel } from '#libs/identity/identity.read-model';
import { openSession } from '#libs/identity/open-session';
import { SessionActor } from '#libs/identity/session-actor';
import { Session } from '#libs/identity/session.entity';
import { RevokeSessions } from '#libs/identity/use-cases/revoke-sessions';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aPerson } from '#libs/testing/builders/a-person';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A person signs devices out', () => {
  let test: TestDatabase;
  let database: DataSource;
  let revoke: RevokeSessions;
  let readModel: IdentityReadModel;
  let person: PersonActor;
  let tokens: readonly string[];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    revoke = new RevokeSessions(new UnitOfWork(database));
    readModel = new IdentityReadModel(database);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    person = await aPerson().in(database);
    tokens = [await signedInOn('phone'), await signedInOn('laptop')];
    await forgetRecorded(database);
  });

  const signedInOn = async (device: string) => {
    const opened = await new UnitOfWork(database).run(person, 'test', (work) =>
      openSession(work, person.id, { device }),
    );
    return opened.token;
  };
  const devices = async () => (await readModel.sessionsOf(person)).map(({ device }) => device);
  const bearers = () => Promise.all(tokens.map(async (token) => (await new SessionActor(database).find(token))?.id));

  it('seeing the newest first, and no session that has ended', async () => {
    await database.manager.update(Session, { device: 'phone' }, { expiresAt: new Date(Date.now() - 1000) });

    expect(await devices()).toEqual(['laptop']);
  });

  it('one by one', async () => {
    const [laptop] = await readModel.sessionsOf(person);

    await revoke.one(person, laptop?.id ?? '');

    expect(await devices()).toEqual(['phone']);
    expect(await bearers()).toEqual([person.id, undefined]);
    expect(await recordedEvents(database)).toEqual(['session.close']);
  });

  it('all at once', async () => {
    await revoke.all(person);

    expect(await devices()).toEqual([]);
    expect(await bearers()).toEqual([undefined, undefined]);
    expect(await recordedEvents(database)).toEqual(['session.close', 'session.close']);
  });

  it('of their own alone: another person’s session is not found, and goes on', async () => {
    const other = await aPerson().in(database);
    const [laptop] = await readModel.sessionsOf(person);

    const attempt = revoke.one(other, laptop?.id ?? '');

    await expect(attempt).rejects.toEqual(platformErrors.notFound('SignedInDevice', ['sessionId']));
    await revoke.all(other);
    expect(await devices()).toEqual(['laptop', 'phone']);
  });
});

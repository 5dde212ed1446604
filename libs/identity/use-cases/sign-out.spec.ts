import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { openSession } from '#libs/identity/open-session';
import { SessionActor } from '#libs/identity/session-actor';
import { SignOut } from '#libs/identity/use-cases/sign-out';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { aPerson } from '#libs/testing/builders/a-person';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A person signs out', () => {
  let test: TestDatabase;
  let database: DataSource;
  let unitOfWork: UnitOfWork;
  let sessionActor: SessionActor;
  let signOut: SignOut;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    unitOfWork = new UnitOfWork(database);
    sessionActor = new SessionActor(database);
    signOut = new SignOut(unitOfWork);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  it('of this device alone', async () => {
    const person = await aPerson().in(database);
    const here = await unitOfWork.run(person, 'test', (work) => openSession(work, person.id));
    const elsewhere = await unitOfWork.run(person, 'test', (work) => openSession(work, person.id));
    const actor = await sessionActor.find(here.token);
    await forgetRecorded(database);

    await signOut.execute(actor ?? person);

    expect(await sessionActor.find(here.token)).toBeNull();
    expect(await sessionActor.find(elsewhere.token)).toMatchObject({ id: person.id });
    expect(await recordedEvents(database)).toEqual(['session.close']);
  });
});

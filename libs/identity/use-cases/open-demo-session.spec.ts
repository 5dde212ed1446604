import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { SessionActor } from '#libs/identity/session-actor';
import { OpenDemoSession } from '#libs/identity/use-cases/open-demo-session';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aPerson } from '#libs/testing/builders/a-person';
import { auditedDenials, forgetRecorded } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A session without a mailed code opens', () => {
  let test: TestDatabase;
  let database: DataSource;
  let openDemoSession: OpenDemoSession;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    openDemoSession = new OpenDemoSession(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  it('for a fictional person', async () => {
    const person = await aPerson().at('ines@eleves.example').in(database);

    const { token } = await openDemoSession.execute(' Ines@Eleves.example');

    expect(await new SessionActor(database).find(token)).toMatchObject({ id: person.id });
  });

  it.each(['ines@eleves.fr', 'ines@example.org', 'ines@eleves.example.org'])('never for %s', async (email) => {
    await aPerson().at(email).in(database);

    const opening = openDemoSession.execute(email);

    await expect(opening).rejects.toEqual(platformErrors.forbidden());
    expect(await auditedDenials(database)).toEqual(['session.open FORBIDDEN']);
  });

  it('for nobody who is not there', async () => {
    await expect(openDemoSession.execute('nobody@people.example')).rejects.toEqual(platformErrors.notFound('User'));
  });
});

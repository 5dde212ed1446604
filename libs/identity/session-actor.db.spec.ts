import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type OpenedSession, openSession } from '#libs/identity/open-session';
import { hashSecret } from '#libs/identity/secret-hash';
import { SessionActor } from '#libs/identity/session-actor';
import { Session } from '#libs/identity/session.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { aPerson } from '#libs/testing/builders/a-person';
import { aNonprofit, aSchool } from '#libs/testing/builders/an-organisation';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const daysMs = 24 * 3_600_000;

describe('A bearer token', () => {
  let test: TestDatabase;
  let database: DataSource;
  let sessionActor: SessionActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    sessionActor = new SessionActor(database);
  });
  afterAll(() => test.close());

  const sessionOf = (userId: string) =>
    new UnitOfWork(database).run({ kind: 'person', id: userId }, 'test', (work) => openSession(work, userId));
  const forge = ({ token }: OpenedSession, change: Partial<Session>) =>
    database.manager.update(Session, { tokenHash: hashSecret(token) }, change);

  it('gives the person with all their memberships', async () => {
    const school = await aSchool().in(database);
    const person = await aPerson()
      .speaking('en')
      .as('TEACHER', school)
      .as('NONPROFIT_EDITOR', await aNonprofit().in(database))
      .in(database);
    const { token } = await sessionOf(person.id);

    const actor = await sessionActor.find(token);

    expect(actor).toEqual({
      ...person,
      sessionId: expect.any(String),
      memberships: expect.arrayContaining([...person.memberships]),
    });
    expect(actor?.memberships).toHaveLength(2);
  });

  it('gives a person without a membership too', async () => {
    const { id } = await aPerson().in(database);
    const { token } = await sessionOf(id);

    expect(await sessionActor.find(token)).toMatchObject({ id, memberships: [] });
  });

  it('lasts two weeks', async () => {
    const { expiresAt } = await sessionOf((await aPerson().in(database)).id);

    const lifetimeDays = (expiresAt.getTime() - Date.now()) / daysMs;
    expect(lifetimeDays).toBeCloseTo(14, 2);
  });

  it('gives nobody when it is unknown, expired or revoked', async () => {
    const { id } = await aPerson().in(database);
    const [expired, revoked] = [await sessionOf(id), await sessionOf(id)];
    await forge(expired, { expiresAt: new Date(Date.now() - 1000) });
    await forge(revoked, { revokedAt: new Date(Date.now() - 1000) });

    for (const token of [expired.token, revoked.token, 'never-given', '']) {
      expect(await sessionActor.find(token)).toBeNull();
    }
  });
});

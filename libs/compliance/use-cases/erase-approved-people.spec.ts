import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { type PrivacyRequestStatus, privacyRequestStatuses } from '#libs/compliance/privacy-request-lifecycle';
import { EraseApprovedPeople } from '#libs/compliance/use-cases/erase-approved-people';
import { identityPersonalData } from '#libs/identity/identity.personal-data';
import { User } from '#libs/identity/user.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import type { PersonalData } from '#libs/platform/privacy/personal-data';
import { aPerson } from '#libs/testing/builders/a-person';
import { aPrivacyRequest } from '#libs/testing/builders/a-privacy-request';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

/** Cannot erase Stuck Person, and waits for Awaited Person. */
const difficult: PersonalData = {
  sections: {},
  erasures: [`SELECT 1 / CASE WHEN name = 'Stuck Person' THEN 0 ELSE 1 END FROM app_user WHERE id = $1`],
  awaits: `SELECT 1 FROM app_user WHERE id = $1 AND name = 'Awaited Person'`,
};

describe('The erasures that are confirmed', () => {
  let test: TestDatabase;
  let database: DataSource;
  let eraseApprovedPeople: EraseApprovedPeople;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    test = await openTestDatabase();
    database = test.dataSource;
    const holders = { all: [identityPersonalData, difficult] };
    eraseApprovedPeople = new EraseApprovedPeople(new UnitOfWork(database), database, holders);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await database.query('DELETE FROM privacy_request');
    await forgetRecorded(database);
  });

  const requested = async (name: string, { approvedAt = new Date() } = {}) => {
    const person = await aPerson().named(name).in(database);
    await aPrivacyRequest().of(person).approvedAt(approvedAt).in(database);
    return person;
  };
  const isErased = async ({ id }: { readonly id: string }) =>
    (await database.manager.findOneByOrFail(User, { id })).erasedAt !== null;

  it('are carried out, each with its event', async () => {
    const people = [await requested('Éva Loup'), await requested('Ada Roy')];

    await eraseApprovedPeople.execute();

    expect(await Promise.all(people.map(isErased))).toEqual([true, true]);
    expect(await recordedEvents(database)).toEqual(['privacy-request.finish', 'privacy-request.finish']);
  });

  it.each(privacyRequestStatuses.filter((status) => status !== 'RUNNING'))(
    'are not those still %s',
    async (status: PrivacyRequestStatus) => {
      const person = await aPerson().in(database);
      await aPrivacyRequest().of(person).withStatus(status).in(database);

      await eraseApprovedPeople.execute();

      expect(await isErased(person)).toBe(false);
    },
  );

  it('go on after one that fails, which stays as it was and is tried again', async () => {
    const stuck = await requested('Stuck Person');
    const next = await requested('Éva Loup');

    await eraseApprovedPeople.execute();

    expect([await isErased(stuck), await isErased(next)]).toEqual([false, true]);
    expect(await database.manager.findOneByOrFail(PrivacyRequest, { userId: stuck.id })).toMatchObject({
      status: 'RUNNING',
    });
  });

  it('wait for what is on its way to the person, for a day at most', async () => {
    const early = await requested('Awaited Person');
    const late = await requested('Awaited Person', { approvedAt: new Date(Date.now() - 25 * 3_600_000) });

    await eraseApprovedPeople.execute();

    expect([await isErased(early), await isErased(late)]).toEqual([false, true]);
  });

  it('happen once, also when two workers come to them at the same time', async () => {
    await requested('Éva Loup');

    await Promise.all([eraseApprovedPeople.execute(), eraseApprovedPeople.execute()]);

    expect(await recordedEvents(database)).toEqual(['privacy-request.finish']);
  });
});

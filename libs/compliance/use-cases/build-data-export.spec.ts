import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { DataExport } from '#libs/compliance/data-export.entity';
import { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { BuildDataExport } from '#libs/compliance/use-cases/build-data-export';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import type { PersonalData } from '#libs/platform/privacy/personal-data';
import { aPerson } from '#libs/testing/builders/a-person';
import { aPrivacyRequest } from '#libs/testing/builders/a-privacy-request';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const who: PersonalData = { sections: { person: 'SELECT name FROM app_user WHERE id = $1' }, erasures: [] };
const where: PersonalData = {
  sections: { memberships: 'SELECT role FROM membership WHERE user_id = $1' },
  erasures: [],
};
const broken: PersonalData = { sections: { actions: 'SELECT 1 / 0 FROM app_user WHERE id = $1' }, erasures: [] };

describe('The copy of what is held about a person', () => {
  let test: TestDatabase;
  let database: DataSource;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const buildOver = (...all: PersonalData[]) => new BuildDataExport(new UnitOfWork(database), { all });
  const copiesFor = ({ id }: PrivacyRequest) => database.manager.findBy(DataExport, { requestId: id });
  const aRequest = async () => aPrivacyRequest().of(await aPerson().named('Éva Loup').in(database));

  it('has a section for each that a context holds, for data and for reading', async () => {
    const request = await (await aRequest()).forACopy().in(database);

    await buildOver(who, where).execute(request.id);

    const [copy] = await copiesFor(request);
    expect(copy?.userId).toBe(request.userId);
    expect(copy?.document).toEqual({
      version: 1,
      builtAt: expect.stringMatching(/^\d{4}-.*Z$/),
      sections: { person: [{ name: 'Éva Loup' }], memberships: [] },
    });
    expect(copy?.html).toContain('<td>Éva Loup</td>');
    expect(await recordedEvents(database)).toEqual(['privacy-request.start', 'privacy-request.finish']);
  });

  it('is made once, however often the job runs', async () => {
    const request = await (await aRequest()).forACopy().in(database);

    await buildOver(who).execute(request.id);
    await buildOver(who).execute(request.id);

    expect(await copiesFor(request)).toHaveLength(1);
    expect(await database.manager.findOneByOrFail(PrivacyRequest, { id: request.id })).toMatchObject({
      status: 'DONE',
      finishedAt: expect.any(Date),
    });
  });

  it('is whole or not there: a section that fails leaves the request as it was', async () => {
    const request = await (await aRequest()).forACopy().in(database);

    await expect(buildOver(who, broken).execute(request.id)).rejects.toThrow('division by zero');

    expect(await copiesFor(request)).toEqual([]);
    expect(await database.manager.findOneByOrFail(PrivacyRequest, { id: request.id })).toEqual(request);
  });

  it('is not made for a request to be erased', async () => {
    const request = await (await aRequest()).in(database);

    await buildOver(who).execute(request.id);

    expect(await copiesFor(request)).toEqual([]);
    expect(await recordedEvents(database)).toEqual([]);
  });
});

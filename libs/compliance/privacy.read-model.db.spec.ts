import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { DataExport } from '#libs/compliance/data-export.entity';
import { mayReadDataExport, mayReadPrivacyRequest } from '#libs/compliance/privacy-request.policy';
import { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { PrivacyReadModel } from '#libs/compliance/privacy.read-model';
import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { newId } from '#libs/platform/ids/new-id';
import { aPerson } from '#libs/testing/builders/a-person';
import { aPrivacyRequest } from '#libs/testing/builders/a-privacy-request';
import { aSchool } from '#libs/testing/builders/an-organisation';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const page = { first: 100 };
const names = ['system', 'visitor', ...roles];

describe('Reading requests about personal data', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: PrivacyReadModel;
  const actors = new Map<string, Actor>([
    ['system', system],
    ['visitor', visitor],
  ]);

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new PrivacyReadModel(database);
    const organisation = await aSchool().in(database);
    for (const role of roles) {
      const person = await aPerson().as(role, organisation).in(database);
      actors.set(role, person);
      await aPrivacyRequest().of(person).in(database);
      const { id: requestId } = await aPrivacyRequest().of(person).forACopy().withStatus('DONE').in(database);
      const document = { version: 1 as const, builtAt: '2026-01-01T00:00:00.000Z', sections: {} };
      await database.manager.save(DataExport, { id: newId(), requestId, userId: person.id, document, html: '' });
    }
  });
  afterAll(() => test.close());

  it.each(names)('shows %s a request or a copy if and only if the policy lets them read it', async (name) => {
    const actor = actors.get(name) ?? visitor;
    const requests = await database.manager.find(PrivacyRequest, { order: { id: 'DESC' } });
    const copies = await database.manager.find(DataExport, { order: { id: 'DESC' } });

    const listed = await readModel.requests(actor, page);
    const listedCopies = await readModel.exports(actor, page);
    const byIds = await readModel.requestsByIds(
      actor,
      requests.map(({ id }) => id),
    );
    const copiesByIds = await readModel.exportsByIds(
      actor,
      copies.map(({ id }) => id),
    );

    const readable = requests.filter((request) => mayReadPrivacyRequest(actor, request));
    const readableCopies = copies.filter((copy) => mayReadDataExport(actor, copy));
    expect(listed.rows).toEqual(readable);
    expect(listedCopies.rows).toEqual(readableCopies);
    expect(byIds.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort());
    expect(copiesByIds.map(({ id }) => id).sort()).toEqual(readableCopies.map(({ id }) => id).sort());
  });

  it('keeps to a kind and to a status when asked', async () => {
    const erasures = await readModel.requests(system, page, { kind: 'ERASURE' });
    const done = await readModel.requests(system, page, { status: 'DONE' });

    expect(new Set(erasures.rows.map(({ kind }) => kind))).toEqual(new Set(['ERASURE']));
    expect(new Set(done.rows.map(({ status }) => status))).toEqual(new Set(['DONE']));
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { complianceErrors } from '#libs/compliance/compliance.errors';
import { PrivacyRequest, privacyRequestKinds } from '#libs/compliance/privacy-request.entity';
import { RequestPrivacy } from '#libs/compliance/use-cases/request-privacy';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { aPerson } from '#libs/testing/builders/a-person';
import { aPrivacyRequest } from '#libs/testing/builders/a-privacy-request';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A person asks about their own data', () => {
  let test: TestDatabase;
  let database: DataSource;
  let requestPrivacy: RequestPrivacy;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    requestPrivacy = new RequestPrivacy(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  it.each(privacyRequestKinds)('for an %s, and is known to be the person', async (kind) => {
    const person = await aPerson().in(database);

    const request = await requestPrivacy.execute(person, kind, { idempotencyKey: newId() });

    expect(request).toMatchObject({ userId: person.id, kind, status: 'VERIFIED', legalGround: null, decidedAt: null });
    expect(await recordedEvents(database)).toEqual(['privacy-request.receive', 'privacy-request.verify']);
  });

  it('once, however often the request is sent', async () => {
    const person = await aPerson().in(database);
    const input = { idempotencyKey: newId() };

    const requests = await Promise.all([1, 2, 3].map(() => requestPrivacy.execute(person, 'ERASURE', input)));

    expect(new Set(requests.map(({ id }) => id)).size).toBe(1);
    expect(await database.manager.countBy(PrivacyRequest, { userId: person.id })).toBe(1);
  });

  it('one of a kind at a time', async () => {
    const person = await aPerson().in(database);
    const ask = () => requestPrivacy.execute(person, 'EXPORT', { idempotencyKey: newId() });

    const answers = await Promise.allSettled([ask(), ask(), ask()]);

    const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    expect(refusals).toEqual([complianceErrors.alreadyRequested(), complianceErrors.alreadyRequested()]);
  });

  it.each(['DONE', 'REFUSED'] as const)('again after an earlier one is %s', async (status) => {
    const person = await aPerson().in(database);
    await aPrivacyRequest().of(person).withStatus(status).in(database);

    const request = await requestPrivacy.execute(person, 'ERASURE', { idempotencyKey: newId() });

    expect(request.status).toBe('VERIFIED');
  });
});

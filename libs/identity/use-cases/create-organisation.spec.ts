import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { roles, visitor } from '#libs/identity/actor';
import { Organisation } from '#libs/identity/organisation.entity';
import { CreateOrganisation } from '#libs/identity/use-cases/create-organisation';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { anActor } from '#libs/testing/builders/an-actor';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const school = { kind: 'SCHOOL', name: 'École des Ponts-Neufs', timeZone: 'Europe/Paris' } as const;

describe('A coordinator registers an organisation', () => {
  const coordinator = anActor('COORDINATOR');
  let test: TestDatabase;
  let database: DataSource;
  let createOrganisation: CreateOrganisation;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    createOrganisation = new CreateOrganisation(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await database.query('DELETE FROM organisation');
    await forgetRecorded(database);
  });

  const stored = () => database.manager.find(Organisation);

  it('as it is named', async () => {
    const created = await createOrganisation.execute(coordinator, { ...school, idempotencyKey: newId() });

    const unknown = { siren: null, siret: null, rna: null, alsaceMoselleRegister: null, uai: null, postalCode: null };
    const place = { ...unknown, country: 'FR', size: null, verification: 'TO_VERIFY' };
    expect(created).toEqual({ ...school, ...place, id: expect.any(String), createdAt: expect.any(Date), version: 1 });
    expect(await stored()).toEqual([created]);
    expect(await recordedEvents(database)).toEqual(['organisation.create']);
  });

  it('once, when the same request comes twenty times at the same time', async () => {
    const request = { ...school, idempotencyKey: newId() };

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => createOrganisation.execute(coordinator, request)),
    );

    const [row, ...more] = await stored();
    expect(more).toEqual([]);
    expect(answers).toEqual(Array(20).fill(row));
    expect(await recordedEvents(database)).toEqual(['organisation.create']);
  });

  it('with its numbers in their one spelling, and not with one that cannot be right', async () => {
    const uai = await createOrganisation.execute(coordinator, { ...school, uai: '095 1099d', idempotencyKey: newId() });
    const wrong = createOrganisation.execute(coordinator, { ...school, uai: '0951099E', idempotencyKey: newId() });

    await expect(wrong).rejects.toMatchObject({ problems: [{ code: 'UAI_INVALID', path: ['uai'], params: {} }] });
    expect(await stored()).toEqual([uai]);
    expect(uai.uai).toBe('0951099D');
  });

  it('not under a key that named another request', async () => {
    const request = { ...school, idempotencyKey: newId() };
    await createOrganisation.execute(coordinator, request);

    const reuse = createOrganisation.execute(coordinator, { ...request, name: 'Une autre école' });

    await expect(reuse).rejects.toEqual(platformErrors.keyReused());
    expect(await stored()).toHaveLength(1);
  });

  it('under a key that somebody else has used too', async () => {
    const request = { ...school, idempotencyKey: newId() };

    await createOrganisation.execute(coordinator, request);
    await createOrganisation.execute(anActor('COORDINATOR'), request);

    expect(await stored()).toHaveLength(2);
  });

  it('while nobody else may', async () => {
    const others = [visitor, ...roles.filter((role) => role !== 'COORDINATOR').map((role) => anActor(role))];

    for (const other of others) {
      const creation = createOrganisation.execute(other, { ...school, idempotencyKey: newId() });
      await expect(creation).rejects.toEqual(platformErrors.forbidden());
    }

    expect(await stored()).toEqual([]);
    expect(await auditedDenials(database)).toEqual(others.map(() => 'organisation.create FORBIDDEN'));
  });
});

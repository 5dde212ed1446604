import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { identityErrors } from '#libs/identity/identity.errors';
import type { Organisation } from '#libs/identity/organisation.entity';
import { IdentifyOrganisation } from '#libs/identity/use-cases/identify-organisation';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { anActor } from '#libs/testing/builders/an-actor';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A coordinator identifies an organisation', () => {
  const coordinator = anActor('COORDINATOR');
  let test: TestDatabase;
  let database: DataSource;
  let useCase: IdentifyOrganisation;
  let nonprofit: Organisation;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    useCase = new IdentifyOrganisation(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    nonprofit = await aNonprofit().in(database);
    await forgetRecorded(database);
  });

  const identify = (rna: string, actor = coordinator) =>
    useCase.identify(actor, { organisationId: nonprofit.id, rna, postalCode: '67000' });

  it('in the one spelling of its numbers, then says that they were verified', async () => {
    const identified = await identify('w941 009 978');
    const verified = await useCase.verify(coordinator, nonprofit.id);

    expect(identified).toMatchObject({ rna: 'W941009978', postalCode: '67000', verification: 'TO_VERIFY', version: 2 });
    expect(verified).toMatchObject({ rna: 'W941009978', verification: 'VERIFIED', version: 3 });
    expect(await recordedEvents(database)).toEqual(['organisation.identify', 'organisation.verify']);
  });

  it('and new numbers are to be verified again', async () => {
    await identify('W941009978');
    await useCase.verify(coordinator, nonprofit.id);

    expect(await identify('W9J1003281')).toMatchObject({ rna: 'W9J1003281', verification: 'TO_VERIFY' });
  });

  it('by its size, which is not known when it is left out', async () => {
    const sized = await useCase.identify(coordinator, { organisationId: nonprofit.id, size: 'SMALL' });
    const unsized = await useCase.identify(coordinator, { organisationId: nonprofit.id });

    expect([sized.size, unsized.size]).toEqual(['SMALL', null]);
  });

  it('not by a number that cannot be right', async () => {
    await expect(identify('A941009978')).rejects.toMatchObject({ code: 'RNA_INVALID' });
  });

  it('but an association without any number is not verified', async () => {
    await expect(useCase.verify(coordinator, nonprofit.id)).rejects.toEqual(identityErrors.identifierMissing());
  });

  it('while its own people may not, and others do not find it', async () => {
    const editor = anActor('NONPROFIT_EDITOR', nonprofit.id);
    const stranger = anActor('TEACHER', newId());
    const notFound = platformErrors.notFound('Organisation', ['organisationId']);

    await expect(identify('W941009978', editor)).rejects.toEqual(platformErrors.forbidden());
    await expect(useCase.verify(stranger, nonprofit.id)).rejects.toEqual(notFound);
    await expect(useCase.verify(coordinator, newId())).rejects.toEqual(notFound);
    expect(await auditedDenials(database)).toEqual([
      'organisation.identify FORBIDDEN',
      'organisation.verify NOT_FOUND',
      'organisation.verify NOT_FOUND',
    ]);
  });
});

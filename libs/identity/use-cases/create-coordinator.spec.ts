import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { identityErrors } from '#libs/identity/identity.errors';
import { Membership } from '#libs/identity/membership.entity';
import { Organisation } from '#libs/identity/organisation.entity';
import { CreateCoordinator } from '#libs/identity/use-cases/create-coordinator';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const zoe = {
  email: 'zoe@passerelle.example',
  name: 'Zoé Martin',
  locale: 'fr',
  timeZone: 'Europe/Paris',
  operatorName: 'Passerelle',
} as const;

describe('An installation gets a coordinator', () => {
  let test: TestDatabase;
  let database: DataSource;
  let createCoordinator: CreateCoordinator;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    createCoordinator = new CreateCoordinator(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await database.query('TRUNCATE organisation, app_user CASCADE');
    await forgetRecorded(database);
  });

  const operators = () => database.manager.findBy(Organisation, { kind: 'OPERATOR' });

  it('with the operator that they coordinate for', async () => {
    const membership = await createCoordinator.execute(zoe);

    const [operator] = await operators();
    expect(operator).toMatchObject({ name: 'Passerelle', timeZone: 'Europe/Paris' });
    expect(membership).toMatchObject({ role: 'COORDINATOR', organisationId: operator?.id, scopeId: operator?.id });
    expect(await recordedEvents(database)).toEqual(['organisation.create', 'membership.invite']);
  });

  it('more, all for the one operator', async () => {
    await createCoordinator.execute(zoe);

    await createCoordinator.execute({ ...zoe, email: 'ali@passerelle.example', operatorName: 'Somebody else' });

    expect(await operators()).toEqual([expect.objectContaining({ name: 'Passerelle' })]);
    expect(await database.manager.countBy(Membership, { role: 'COORDINATOR' })).toBe(2);
  });

  it('once, however the address is written', async () => {
    await createCoordinator.execute(zoe);
    await forgetRecorded(database);

    const again = createCoordinator.execute({ ...zoe, email: ' Zoe@Passerelle.example' });

    await expect(again).rejects.toEqual(identityErrors.emailTaken());
    expect(await database.manager.count(Membership)).toBe(1);
    expect(await recordedEvents(database)).toEqual([]);
  });
});

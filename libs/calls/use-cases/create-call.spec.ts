import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import { CreateCall } from '#libs/calls/use-cases/create-call';
import { roles, system, visitor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { anActor } from '#libs/testing/builders/an-actor';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const call = {
  title: 'Rentrée 2017',
  criteria: 'Un besoin d’intérêt général.',
  contactEmail: 'contact@passerelle.example',
  closesAt: new Date('2017-09-30T21:59:59Z'),
  timeZone: 'Europe/Paris',
};

describe('A coordinator drafts a call', () => {
  let test: TestDatabase;
  let database: DataSource;
  let createCall: CreateCall;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    createCall = new CreateCall(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  it('with what it says, not open yet', async () => {
    const created = await createCall.execute(anActor('COORDINATOR'), { ...call, idempotencyKey: newId() });

    expect(created).toEqual({
      ...call,
      id: expect.any(String),
      createdAt: expect.any(Date),
      version: 1,
      status: 'DRAFT',
    });
    expect(await recordedEvents(database)).toEqual(['call.create']);
  });

  it('once, however often the request is sent', async () => {
    const coordinator = anActor('COORDINATOR');
    const request = { ...call, idempotencyKey: newId() };

    const first = await createCall.execute(coordinator, request);
    const second = await createCall.execute(coordinator, request);

    expect(second).toEqual(first);
    expect(await recordedEvents(database)).toEqual(['call.create']);
  });

  it('while nobody else may', async () => {
    const before = await database.manager.count(CallForProjects);
    const others = [system, visitor, ...roles.filter((role) => role !== 'COORDINATOR').map((role) => anActor(role))];

    for (const other of others) {
      const creation = createCall.execute(other, { ...call, idempotencyKey: newId() });
      await expect(creation).rejects.toEqual(platformErrors.forbidden());
    }

    expect(await database.manager.count(CallForProjects)).toBe(before);
  });
});

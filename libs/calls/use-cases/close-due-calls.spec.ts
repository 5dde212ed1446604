import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import { CloseDueCalls } from '#libs/calls/use-cases/close-due-calls';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { aCall } from '#libs/testing/builders/a-call';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('The product closes the calls whose time has come', () => {
  let test: TestDatabase;
  let database: DataSource;
  let closeDueCalls: CloseDueCalls;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    closeDueCalls = new CloseDueCalls(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await forgetRecorded(database);
    await database.query('DELETE FROM call_for_projects');
  });

  const aSecondAgo = () => new Date(Date.now() - 1000);
  const stored = () => database.manager.find(CallForProjects, { order: { id: 'ASC' } });

  it('to the second, and leaves every other call alone', async () => {
    const due = await aCall().closingAt(aSecondAgo()).in(database);
    const open = await aCall().in(database);
    const drafted = await aCall().drafted().closingAt(aSecondAgo()).in(database);

    await closeDueCalls.execute();

    expect(await stored()).toEqual([{ ...due, status: 'CLOSED', version: 2 }, open, drafted]);
    expect(await recordedEvents(database)).toEqual(['call.close']);
  });

  it('and changes nothing more when it runs twice, also at the same time', async () => {
    await aCall().closingAt(aSecondAgo()).in(database);

    await Promise.all([closeDueCalls.execute(), closeDueCalls.execute()]);
    const closed = await stored();
    await closeDueCalls.execute();

    expect(await stored()).toEqual(closed);
    expect(await recordedEvents(database)).toEqual(['call.close']);
  });
});

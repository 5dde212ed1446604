import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { CallForProjects } from '#libs/calls/call.entity';
import { callErrors } from '#libs/calls/calls.errors';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { DraftNeed } from '#libs/calls/use-cases/draft-need';
import type { PersonActor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { aCall } from '#libs/testing/builders/a-call';
import { anActor } from '#libs/testing/builders/an-actor';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const fields = {
  title: 'Trouver le bon cours',
  problem: '',
  needType: 'INNOVATION' as const,
  nonDigitalAlternative: '',
};

describe('A nonprofit drafts a need', () => {
  let test: TestDatabase;
  let database: DataSource;
  let draftNeed: DraftNeed;
  let nonprofit: Organisation;
  let editor: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    draftNeed = new DraftNeed(new UnitOfWork(database));
    nonprofit = await aNonprofit().in(database);
    editor = anActor('NONPROFIT_EDITOR', nonprofit.id);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const draftFor = ({ id: callId }: CallForProjects, organisationId = nonprofit.id) => ({
    ...fields,
    callId,
    organisationId,
    idempotencyKey: newId(),
  });

  it('for an open call, however little is said yet', async () => {
    const call = await aCall().in(database);

    const need = await draftNeed.execute(editor, draftFor(call));

    expect(need).toEqual({
      ...fields,
      id: expect.any(String),
      createdAt: expect.any(Date),
      version: 1,
      number: expect.any(Number),
      callId: call.id,
      organisationId: nonprofit.id,
      status: 'DRAFT',
      submittedAt: null,
      decidedAt: null,
      refusalReason: null,
      advice: null,
    });
    expect(await recordedEvents(database)).toEqual(['need.draft']);
  });

  it('once, however often the request is sent', async () => {
    const request = draftFor(await aCall().in(database));

    const first = await draftNeed.execute(editor, request);
    const second = await draftNeed.execute(editor, request);

    expect(second).toEqual(first);
    expect(await recordedEvents(database)).toEqual(['need.draft']);
  });

  it('but not for a call that has closed, or whose time has passed', async () => {
    const closed = await aCall().closed().in(database);
    const due = await aCall()
      .closingAt(new Date(Date.now() - 1000))
      .in(database);

    for (const call of [closed, due]) {
      await expect(draftNeed.execute(editor, draftFor(call))).rejects.toEqual(callErrors.callClosed());
      expect(await database.manager.countBy(NeedSubmission, { callId: call.id })).toBe(0);
    }
  });

  it('but not in the name of another nonprofit, nor for a call it cannot see', async () => {
    const call = await aCall().in(database);
    const hidden = await aCall().drafted().in(database);

    const forAnother = draftNeed.execute(editor, draftFor(call, (await aNonprofit().in(database)).id));
    await expect(forAnother).rejects.toEqual(platformErrors.forbidden());
    const forHidden = draftNeed.execute(editor, draftFor(hidden));
    await expect(forHidden).rejects.toEqual(platformErrors.notFound('CallForProjects'));

    expect(await auditedDenials(database)).toEqual(['need.draft FORBIDDEN', 'need.draft NOT_FOUND']);
  });
});

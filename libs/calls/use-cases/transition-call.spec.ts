import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import { callErrors } from '#libs/calls/calls.errors';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { TransitionCall } from '#libs/calls/use-cases/transition-call';
import { visitor } from '#libs/identity/actor';
import { DomainError } from '#libs/platform/errors/domain-error';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aCall } from '#libs/testing/builders/a-call';
import { aNeed } from '#libs/testing/builders/a-need';
import { anActor } from '#libs/testing/builders/an-actor';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A coordinator moves a call', () => {
  const coordinator = anActor('COORDINATOR');
  let test: TestDatabase;
  let database: DataSource;
  let transitionCall: TransitionCall;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    transitionCall = new TransitionCall(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const stored = ({ id }: CallForProjects) => database.manager.findOneByOrFail(CallForProjects, { id });

  it('opens a draft that closes in the future', async () => {
    const { id } = await aCall().drafted().in(database);

    const opened = await transitionCall.execute(coordinator, 'open', id);

    expect(opened).toMatchObject({ id, status: 'OPEN', version: 2 });
    expect(await recordedEvents(database)).toEqual(['call.open']);
  });

  it('does not open a draft whose closing time has passed', async () => {
    const aSecondAgo = new Date(Date.now() - 1000);
    const call = await aCall().drafted().closingAt(aSecondAgo).in(database);

    const opening = transitionCall.execute(coordinator, 'open', call.id);

    await expect(opening).rejects.toEqual(callErrors.closingTimePassed());
    expect((await stored(call)).status).toBe('DRAFT');
    expect(await recordedEvents(database)).toEqual([]);
  });

  it.each(['SUBMITTED', 'WAITLISTED'] as const)('does not call it decided while a need is %s', async (status) => {
    const call = await aCall().closed().in(database);
    const need = await aNeed()
      .of(await aNonprofit().in(database))
      .withStatus(status)
      .in(database, call);

    const early = transitionCall.execute(coordinator, 'decide', call.id);
    await expect(early).rejects.toEqual(
      new DomainError('conflict', [{ code: 'NEEDS_UNDECIDED', path: [], params: {} }]),
    );
    await database.manager.update(NeedSubmission, need.id, { status: 'REFUSED' });
    await transitionCall.execute(coordinator, 'decide', call.id);

    expect((await stored(call)).status).toBe('DECIDED');
  });

  it('says what can be done instead', async () => {
    const { id } = await aCall().in(database);

    const reopening = transitionCall.execute(coordinator, 'open', id);

    await expect(reopening).rejects.toEqual(platformErrors.invalidTransition('OPEN', 'open', ['close', 'cancel']));
  });

  it('while others are forbidden to, or do not even see the draft', async () => {
    const { id: open } = await aCall().in(database);
    const { id: draft } = await aCall().drafted().in(database);

    const ofOpen = transitionCall.execute(anActor('TEACHER'), 'close', open);
    await expect(ofOpen).rejects.toEqual(platformErrors.forbidden());
    const ofDraft = transitionCall.execute(visitor, 'open', draft);
    await expect(ofDraft).rejects.toEqual(platformErrors.notFound('CallForProjects'));

    expect(await auditedDenials(database)).toEqual(['call.close FORBIDDEN', 'call.open NOT_FOUND']);
  });
});

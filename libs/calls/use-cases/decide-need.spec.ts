import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import { callErrors } from '#libs/calls/calls.errors';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { DecideNeed } from '#libs/calls/use-cases/decide-need';
import type { Organisation } from '#libs/identity/organisation.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aCall } from '#libs/testing/builders/a-call';
import { aNeed } from '#libs/testing/builders/a-need';
import { anActor } from '#libs/testing/builders/an-actor';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const refusal = { verb: 'refuse', refusalReason: 'TOO_LARGE', advice: 'Commencez par une partie.' } as const;

describe('A coordinator decides on a need', () => {
  const coordinator = anActor('COORDINATOR');
  let test: TestDatabase;
  let database: DataSource;
  let decideNeed: DecideNeed;
  let nonprofit: Organisation;
  let closedCall: CallForProjects;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    decideNeed = new DecideNeed(new UnitOfWork(database));
    nonprofit = await aNonprofit().in(database);
    closedCall = await aCall().closed().in(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const submitted = () => aNeed().of(nonprofit).submitted();
  const stored = ({ id }: NeedSubmission) => database.manager.findOneByOrFail(NeedSubmission, { id });

  it.each([
    { verb: 'select', to: 'SELECTED' },
    { verb: 'waitlist', to: 'WAITLISTED' },
  ] as const)('and can $verb it with no more words', async ({ verb, to }) => {
    const need = await submitted().in(database, closedCall);

    await decideNeed.execute(coordinator, { needId: need.id, verb });

    expect(await stored(need)).toEqual({ ...need, status: to, decidedAt: expect.any(Date), version: 2 });
    expect(await recordedEvents(database)).toEqual([`need.${verb}`]);
  });

  it('and refuses it with a reason and advice', async () => {
    const need = await submitted().in(database, closedCall);

    await decideNeed.execute(coordinator, { needId: need.id, ...refusal });

    expect(await stored(need)).toMatchObject({
      status: 'REFUSED',
      refusalReason: 'TOO_LARGE',
      advice: 'Commencez par une partie.',
    });
    expect(await recordedEvents(database)).toEqual(['need.refuse']);
  });

  it.each([
    { ...refusal, advice: undefined },
    { ...refusal, advice: '  ' },
    { ...refusal, refusalReason: null },
  ])('but never refuses it without both: %j', async (decision) => {
    const need = await submitted().in(database, closedCall);

    const attempt = decideNeed.execute(coordinator, { needId: need.id, ...decision });

    await expect(attempt).rejects.toEqual(callErrors.adviceRequired());
    expect(await stored(need)).toEqual(need);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('keeps no reason for refusing what it selects', async () => {
    const need = await submitted().in(database, closedCall);

    await decideNeed.execute(coordinator, { ...refusal, verb: 'select', needId: need.id });

    expect(await stored(need)).toMatchObject({ status: 'SELECTED', refusalReason: null });
  });

  it.each(['select', 'waitlist', 'refuse'] as const)('but does not %s while the call is open', async (verb) => {
    const need = await submitted().in(database, await aCall().in(database));

    const attempt = decideNeed.execute(coordinator, { ...refusal, verb, needId: need.id });

    await expect(attempt).rejects.toEqual(callErrors.callStillOpen());
    expect(await stored(need)).toEqual(need);
  });

  it('but selects nothing of a cancelled call', async () => {
    const call = await aCall().in(database);
    const need = await submitted().in(database, call);
    await database.manager.update(CallForProjects, call.id, { status: 'CANCELLED' });

    const attempt = decideNeed.execute(coordinator, { needId: need.id, verb: 'select' });

    await expect(attempt).rejects.toEqual(callErrors.callStillOpen());
  });

  it('but selects nothing before somebody has asked whether it must be digital', async () => {
    const need = await submitted().withoutNonDigitalAnswer().in(database, closedCall);

    const attempt = decideNeed.execute(coordinator, { needId: need.id, verb: 'select' });

    await expect(attempt).rejects.toEqual(callErrors.nonDigitalQuestionOpen());
  });

  it('while the nonprofit itself is forbidden to, and others see nothing', async () => {
    const need = await submitted().in(database, closedCall);

    const byEditor = decideNeed.execute(anActor('NONPROFIT_EDITOR', nonprofit.id), { needId: need.id, verb: 'select' });
    await expect(byEditor).rejects.toEqual(platformErrors.forbidden());
    const byTeacher = decideNeed.execute(anActor('TEACHER'), { needId: need.id, verb: 'select' });
    await expect(byTeacher).rejects.toEqual(platformErrors.notFound('NeedSubmission'));

    expect(await auditedDenials(database)).toEqual(['need.select FORBIDDEN', 'need.select NOT_FOUND']);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { callErrors } from '#libs/calls/calls.errors';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { TransitionNeed } from '#libs/calls/use-cases/transition-need';
import type { PersonActor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aCall } from '#libs/testing/builders/a-call';
import { aNeed } from '#libs/testing/builders/a-need';
import { aPerson } from '#libs/testing/builders/a-person';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A nonprofit submits its need', () => {
  let test: TestDatabase;
  let database: DataSource;
  let transitionNeed: TransitionNeed;
  let nonprofit: Organisation;
  let editor: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    transitionNeed = new TransitionNeed(new UnitOfWork(database));
    nonprofit = await aNonprofit().in(database);
    editor = await aPerson().as('NONPROFIT_EDITOR', nonprofit).in(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const statusOf = async ({ id }: NeedSubmission) =>
    (await database.manager.findOneByOrFail(NeedSubmission, { id })).status;

  it('sends a complete draft while the call is open', async () => {
    const need = await aNeed()
      .of(nonprofit)
      .in(database, await aCall().in(database));

    const submitted = await transitionNeed.execute(editor, 'submit', need.id);

    expect(submitted).toMatchObject({ status: 'SUBMITTED', submittedAt: expect.any(Date) });
    expect(await recordedEvents(database)).toEqual(['need.submit']);
  });

  it('refuses a submission one second after the closing time, and changes nothing', async () => {
    const aSecondAgo = new Date(Date.now() - 1000);
    const need = await aNeed()
      .of(nonprofit)
      .in(database, await aCall().closingAt(aSecondAgo).in(database));

    const submission = transitionNeed.execute(editor, 'submit', need.id);

    await expect(submission).rejects.toEqual(callErrors.callClosed());
    expect(await statusOf(need)).toBe('DRAFT');
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('refuses a draft that does not say what the problem is', async () => {
    const need = await aNeed()
      .of(nonprofit)
      .withoutProblem()
      .in(database, await aCall().in(database));

    const submission = transitionNeed.execute(editor, 'submit', need.id);

    await expect(submission).rejects.toEqual(callErrors.needIncomplete());
  });

  it('answers NOT_FOUND to an editor of another nonprofit, and audits the attempt', async () => {
    const need = await aNeed()
      .of(nonprofit)
      .in(database, await aCall().in(database));
    const stranger = await aPerson()
      .as('NONPROFIT_EDITOR', await aNonprofit().in(database))
      .in(database);

    const submission = transitionNeed.execute(stranger, 'submit', need.id);

    await expect(submission).rejects.toEqual(platformErrors.notFound('NeedSubmission'));
    expect(await auditedDenials(database)).toEqual(['need.submit NOT_FOUND']);
  });

  it('lets the nonprofit withdraw what it has sent', async () => {
    const need = await aNeed()
      .of(nonprofit)
      .submitted()
      .in(database, await aCall().in(database));

    const withdrawn = await transitionNeed.execute(editor, 'withdraw', need.id);

    expect(withdrawn.status).toBe('WITHDRAWN');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { needStatuses } from '#libs/calls/need-submission-lifecycle';
import { ReviseNeed } from '#libs/calls/use-cases/revise-need';
import type { PersonActor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aCall } from '#libs/testing/builders/a-call';
import { aNeed } from '#libs/testing/builders/a-need';
import { anActor } from '#libs/testing/builders/an-actor';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { refusalsOf } from '#libs/testing/refusals';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const fields = {
  title: 'Un titre plus clair',
  problem: 'Un problème mieux dit.',
  needType: 'FUNCTIONAL' as const,
  nonDigitalAlternative: 'Une permanence hebdomadaire.',
};

describe('A nonprofit revises its need', () => {
  let test: TestDatabase;
  let database: DataSource;
  let reviseNeed: ReviseNeed;
  let nonprofit: Organisation;
  let editor: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    reviseNeed = new ReviseNeed(new UnitOfWork(database));
    nonprofit = await aNonprofit().in(database);
    editor = anActor('NONPROFIT_EDITOR', nonprofit.id);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const stored = ({ id }: NeedSubmission) => database.manager.findOneByOrFail(NeedSubmission, { id });
  const revisionOf = ({ id, version }: NeedSubmission) => ({ ...fields, needId: id, expectedVersion: version });

  it('while it is a draft, and changes nothing else', async () => {
    const need = await aNeed()
      .of(nonprofit)
      .in(database, await aCall().in(database));

    await reviseNeed.execute(editor, revisionOf(need));

    expect(await stored(need)).toEqual({ ...need, ...fields, version: 2 });
    expect(await recordedEvents(database)).toEqual(['need.revise']);
  });

  it('and the second of two editors on one version is told, also at the same time', async () => {
    const need = await aNeed()
      .of(nonprofit)
      .in(database, await aCall().in(database));

    const refused = await refusalsOf([
      reviseNeed.execute(editor, revisionOf(need)),
      reviseNeed.execute(editor, revisionOf(need)),
    ]);

    expect(refused).toEqual([platformErrors.staleVersion()]);
    expect(await recordedEvents(database)).toEqual(['need.revise']);
  });

  it.each(needStatuses.filter((status) => status !== 'DRAFT'))('but not once it is %s', async (status) => {
    const need = await aNeed()
      .of(nonprofit)
      .withStatus(status)
      .in(database, await aCall().in(database));

    const revision = reviseNeed.execute(editor, revisionOf(need));

    await expect(revision).rejects.toEqual(platformErrors.invalidTransition(status, 'revise', []));
    expect(await stored(need)).toEqual(need);
  });

  it('while coordinators are forbidden to, and others see nothing', async () => {
    const need = await aNeed()
      .of(nonprofit)
      .in(database, await aCall().in(database));

    const byCoordinator = reviseNeed.execute(anActor('COORDINATOR'), revisionOf(need));
    await expect(byCoordinator).rejects.toEqual(platformErrors.forbidden());
    const byStranger = reviseNeed.execute(anActor('NONPROFIT_EDITOR'), revisionOf(need));
    await expect(byStranger).rejects.toEqual(platformErrors.notFound('NeedSubmission'));

    expect(await auditedDenials(database)).toEqual(['need.revise FORBIDDEN', 'need.revise NOT_FOUND']);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { complianceErrors } from '#libs/compliance/compliance.errors';
import { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { ProcessPrivacyRequest } from '#libs/compliance/use-cases/process-privacy-request';
import type { PersonActor } from '#libs/identity/actor';
import { DomainError } from '#libs/platform/errors/domain-error';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aPerson } from '#libs/testing/builders/a-person';
import { aPrivacyRequest } from '#libs/testing/builders/a-privacy-request';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A coordinator decides on an erasure', () => {
  let test: TestDatabase;
  let database: DataSource;
  let processRequest: ProcessPrivacyRequest;
  let coordinator: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    processRequest = new ProcessPrivacyRequest(new UnitOfWork(database));
    const operator = await anOperator().in(database);
    coordinator = await aPerson().as('COORDINATOR', operator).in(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const anErasure = async () => aPrivacyRequest().of(await aPerson().in(database));
  const stored = ({ id }: PrivacyRequest) => database.manager.findOneByOrFail(PrivacyRequest, { id });

  it('takes it up, then confirms it', async () => {
    const { id } = await (await anErasure()).in(database);

    const taken = await processRequest.execute(coordinator, { requestId: id, decision: 'review' });
    const confirmed = await processRequest.execute(coordinator, { requestId: id, decision: 'approve' });

    expect(taken).toMatchObject({ status: 'IN_REVIEW', decidedById: null });
    expect(confirmed).toMatchObject({ status: 'RUNNING', decidedById: coordinator.id, decidedAt: expect.any(Date) });
    expect(await recordedEvents(database)).toEqual(['privacy-request.review', 'privacy-request.approve']);
  });

  it('refuses it on a legal ground', async () => {
    const { id: requestId } = await (await anErasure()).in(database);

    const refused = await processRequest.execute(coordinator, {
      ...{ requestId, decision: 'refuse', legalGround: 'LEGAL_OBLIGATION' },
    });

    expect(refused).toMatchObject({ status: 'REFUSED', legalGround: 'LEGAL_OBLIGATION' });
  });

  it('never without a ground', async () => {
    const request = await (await anErasure()).in(database);

    const refusal = processRequest.execute(coordinator, { requestId: request.id, decision: 'refuse' });

    await expect(refusal).rejects.toEqual(complianceErrors.legalGroundRequired());
    expect(await stored(request)).toEqual(request);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('but has nothing to decide on a copy', async () => {
    const { id: requestId } = await (await anErasure()).forACopy().in(database);

    const review = processRequest.execute(coordinator, { requestId, decision: 'review' });

    await expect(review).rejects.toEqual(
      new DomainError('conflict', [{ code: 'NOTHING_TO_REVIEW', path: [], params: {} }]),
    );
  });

  it('and does not leave the installation without a coordinator', async () => {
    const { id: requestId } = await aPrivacyRequest().of(coordinator).withStatus('IN_REVIEW').in(database);

    const approval = processRequest.execute(coordinator, { requestId, decision: 'approve' });

    await expect(approval).rejects.toEqual(
      new DomainError('conflict', [{ code: 'LAST_COORDINATOR', path: [], params: {} }]),
    );
  });

  it('while the person may not confirm it, and others do not see it', async () => {
    const person = await aPerson().in(database);
    const { id: requestId } = await aPrivacyRequest().of(person).withStatus('IN_REVIEW').in(database);

    const own = processRequest.execute(person, { requestId, decision: 'approve' });
    await expect(own).rejects.toEqual(platformErrors.forbidden());
    const other = processRequest.execute(await aPerson().in(database), { requestId, decision: 'approve' });
    await expect(other).rejects.toEqual(platformErrors.notFound('PrivacyRequest'));

    expect(await auditedDenials(database)).toEqual([
      'privacy-request.approve FORBIDDEN',
      'privacy-request.approve NOT_FOUND',
    ]);
  });
});

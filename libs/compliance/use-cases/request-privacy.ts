import { Injectable } from '@nestjs/common';

import { complianceErrors } from '#libs/compliance/compliance.errors';
import { recordPrivacyEvent } from '#libs/compliance/compliance.events';
import { movePrivacyRequest } from '#libs/compliance/move-privacy-request';
import { PrivacyRequest, type PrivacyRequestKind } from '#libs/compliance/privacy-request.entity';
import type { PersonActor } from '#libs/identity/actor';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { newId } from '#libs/platform/ids/new-id';

/**
 * Asks for a copy of what is held about oneself, or for its erasure. Whoever is signed in has shown to hold the
 * mailbox of the person, so the request is verified as it is received. Throws ALREADY_REQUESTED while one is open.
 */
@Injectable()
export class RequestPrivacy {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: PersonActor, kind: PrivacyRequestKind, input: CreatingInput): Promise<PrivacyRequest> {
    return this.unitOfWork.run(actor, 'privacy-request.receive', async (work) => {
      const id = await createOnce(work, `request-${kind}`, input, () => receive(work, actor, kind));
      return work.tx.findOneByOrFail(PrivacyRequest, { id });
    });
  }
}

async function receive(work: Work, actor: PersonActor, kind: PrivacyRequestKind): Promise<string> {
  const id = newId();
  if (!(await isOnlyOpenOne(work, { id, userId: actor.id, kind, status: 'RECEIVED' }))) {
    throw complianceErrors.alreadyRequested();
  }
  recordPrivacyEvent(work, 'privacy-request.receive', id, { kind });

  const request = await work.tx.findOneByOrFail(PrivacyRequest, { id });
  await movePrivacyRequest(work, actor, { request, verb: 'verify' });
  return id;
}

/** Two requests at once wait for each other here, and the second finds the place taken. */
async function isOnlyOpenOne({ tx }: Work, request: Partial<PrivacyRequest>): Promise<boolean> {
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(PrivacyRequest)
    .values(request)
    .orIgnore()
    .returning('id')
    .execute();
  const rows: unknown = inserted.raw;
  return Array.isArray(rows) && rows.length === 1;
}

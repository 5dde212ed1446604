import { Injectable } from '@nestjs/common';

import { complianceErrors } from '#libs/compliance/compliance.errors';
import { loadPrivacyRequest } from '#libs/compliance/load-privacy-request';
import { movePrivacyRequest } from '#libs/compliance/move-privacy-request';
import type { LegalGround, PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import type { Actor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';

/** What a coordinator does with an erasure: takes it up, confirms it, or refuses it on a legal ground. */
export type PrivacyDecision = 'review' | 'approve' | 'refuse';

export interface PrivacyProcessing {
  readonly requestId: string;
  readonly decision: PrivacyDecision;
  /** Needed to refuse. */
  readonly legalGround?: LegalGround | null | undefined;
}

/** Decides on an erasure. Once confirmed, the worker carries it out. */
@Injectable()
export class ProcessPrivacyRequest {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { requestId, decision, legalGround }: PrivacyProcessing): Promise<PrivacyRequest> {
    return this.unitOfWork.run(actor, `privacy-request.${decision}`, async (work) => {
      const request = await loadPrivacyRequest(work, actor, requestId);

      if (decision !== 'review') {
        request.decidedById = actor.id;
        request.decidedAt = work.now;
      }
      if (decision === 'refuse') request.legalGround = legalGround ?? null;
      await movePrivacyRequest(work, actor, { request, verb: decision });

      // Only somebody who may refuse is told what a refusal needs; the transaction takes the step back.
      if (decision === 'refuse' && !legalGround) throw complianceErrors.legalGroundRequired();
      return request;
    });
  }
}

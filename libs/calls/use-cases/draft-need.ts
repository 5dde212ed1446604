import { Injectable } from '@nestjs/common';

import { callErrors } from '#libs/calls/calls.errors';
import { recordNeedEvent } from '#libs/calls/calls.events';
import { loadCall } from '#libs/calls/load-call';
import { NeedSubmission, type NeedType } from '#libs/calls/need-submission.entity';
import { mayDraftNeed } from '#libs/calls/need-submission.policy';
import type { Actor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { newId } from '#libs/platform/ids/new-id';

export interface NewNeed extends CreatingInput {
  readonly callId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly problem: string;
  readonly needType: NeedType;
  readonly nonDigitalAlternative: string;
}

/** Starts a nonprofit's answer to an open call. A draft is kept as it is until it is submitted. */
@Injectable()
export class DraftNeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: NewNeed): Promise<NeedSubmission> {
    return this.unitOfWork.run(actor, 'need.draft', async (work) => {
      const call = await loadCall(work, actor, input.callId);
      if (!mayDraftNeed(actor, input.organisationId)) throw platformErrors.forbidden();

      const id = await createOnce(work, 'createSubmissionDraft', input, async () => {
        if (call.status !== 'OPEN' || work.now >= call.closesAt) throw callErrors.callClosed();
        const { idempotencyKey: _, ...fields } = input;
        const need = await work.tx.save(NeedSubmission, { ...fields, id: newId(), status: 'DRAFT' as const });
        recordNeedEvent(work, 'need.draft', need.id);
        return need.id;
      });
      return work.tx.findOneByOrFail(NeedSubmission, { id });
    });
  }
}

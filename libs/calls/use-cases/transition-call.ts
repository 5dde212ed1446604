import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import type { CallForProjects } from '#libs/calls/call.entity';
import { callLifecycle, type CallVerb } from '#libs/calls/call-lifecycle';
import { callSituation } from '#libs/calls/call-situation';
import { recordCallEvent } from '#libs/calls/calls.events';
import { loadCall } from '#libs/calls/load-call';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import type { Actor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

/** Opens, closes, decides, archives or cancels a call; the lifecycle table carries the differences. */
@Injectable()
export class TransitionCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, verb: CallVerb, callId: string): Promise<CallForProjects> {
    return this.unitOfWork.run(actor, `call.${verb}`, async (work) => {
      const call = await loadCall(work, actor, callId);
      const undecidedNeeds = await work.tx.countBy(NeedSubmission, { callId, status: In(['SUBMITTED', 'WAITLISTED']) });

      const from = call.status;
      call.status = nextStatus(callLifecycle, verb, callSituation(actor, call, { now: work.now, undecidedNeeds }));

      await work.tx.save(call);
      recordCallEvent(work, `call.${verb}`, call.id, { from, to: call.status });
      return call;
    });
  }
}

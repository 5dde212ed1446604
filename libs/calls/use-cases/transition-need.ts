import { Injectable } from '@nestjs/common';

import { recordNeedEvent } from '#libs/calls/calls.events';
import { loadNeed } from '#libs/calls/load-need';
import type { NeedSubmission } from '#libs/calls/need-submission.entity';
import { needLifecycle } from '#libs/calls/need-submission-lifecycle';
import { needSituation } from '#libs/calls/need-situation';
import type { Actor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

/** The verbs of the nonprofit itself: submit before the call closes, to the second, or withdraw. */
@Injectable()
export class TransitionNeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, verb: 'submit' | 'withdraw', needId: string): Promise<NeedSubmission> {
    return this.unitOfWork.run(actor, `need.${verb}`, async (work) => {
      const { need, call } = await loadNeed(work, actor, needId);

      const from = need.status;
      need.status = nextStatus(needLifecycle, verb, needSituation(actor, need, { call, now: work.now }));
      if (verb === 'submit') need.submittedAt = work.now;

      await work.tx.save(need);
      recordNeedEvent(work, `need.${verb}`, need.id, { from, to: need.status });
      return need;
    });
  }
}

import { Injectable } from '@nestjs/common';

import { callErrors } from '#libs/calls/calls.errors';
import { recordNeedEvent } from '#libs/calls/calls.events';
import { loadNeed } from '#libs/calls/load-need';
import type { NeedSubmission, RefusalReason } from '#libs/calls/need-submission.entity';
import { needLifecycle } from '#libs/calls/need-submission-lifecycle';
import { needSituation } from '#libs/calls/need-situation';
import type { Actor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

export interface NeedDecision {
  readonly needId: string;
  readonly verb: 'select' | 'waitlist' | 'refuse';
  readonly refusalReason?: RefusalReason | null | undefined;
  readonly advice?: string | null | undefined;
}

/** The human gate at the entry: selects, waitlists or refuses a need. A refusal carries a reason and advice. */
@Injectable()
export class DecideNeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { needId, verb, refusalReason = null, advice = null }: NeedDecision): Promise<NeedSubmission> {
    return this.unitOfWork.run(actor, `need.${verb}`, async (work) => {
      const { need, call } = await loadNeed(work, actor, needId);

      const from = need.status;
      need.status = nextStatus(needLifecycle, verb, needSituation(actor, need, { call, now: work.now }));
      if (verb === 'refuse' && (!refusalReason || !advice?.trim())) throw callErrors.adviceRequired();
      Object.assign(need, { decidedAt: work.now, refusalReason: verb === 'refuse' ? refusalReason : null, advice });

      await work.tx.save(need);
      recordNeedEvent(work, `need.${verb}`, need.id, { from, to: need.status, refusalReason: need.refusalReason });
      return need;
    });
  }
}

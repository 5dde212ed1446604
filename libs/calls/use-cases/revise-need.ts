import { Injectable } from '@nestjs/common';

import { recordNeedEvent } from '#libs/calls/calls.events';
import { loadNeed } from '#libs/calls/load-need';
import type { NeedSubmission, NeedType } from '#libs/calls/need-submission.entity';
import { mayReviseNeed } from '#libs/calls/need-submission.policy';
import type { Actor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

export interface NeedRevision {
  readonly needId: string;
  readonly expectedVersion: number;
  readonly title: string;
  readonly problem: string;
  readonly needType: NeedType;
  readonly nonDigitalAlternative: string;
}

/** Changes a draft. Two editors on one version: the second is told, and nothing of the first is lost. */
@Injectable()
export class ReviseNeed {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: NeedRevision): Promise<NeedSubmission> {
    return this.unitOfWork.run(actor, 'need.revise', async (work) => {
      const { need } = await loadNeed(work, actor, input.needId);
      if (!mayReviseNeed(actor, need)) throw platformErrors.forbidden();

      if (need.status !== 'DRAFT') throw platformErrors.invalidTransition(need.status, 'revise', []);
      if (need.version !== input.expectedVersion) throw platformErrors.staleVersion();
      const { title, problem, needType, nonDigitalAlternative } = input;
      Object.assign(need, { title, problem, needType, nonDigitalAlternative });

      await work.tx.save(need);
      recordNeedEvent(work, 'need.revise', need.id);
      return need;
    });
  }
}

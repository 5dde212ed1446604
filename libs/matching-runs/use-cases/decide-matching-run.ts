import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { loadRun } from '#libs/matching-runs/load-run';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runLifecycle } from '#libs/matching-runs/matching-run-lifecycle';
import { runSituation } from '#libs/matching-runs/matching-run-situation';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { recordRunEvent } from '#libs/matching-runs/matching-runs.events';
import { unlockProjects } from '#libs/matching-runs/offered-projects';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

export interface RunVerdict {
  readonly runId: string;
  readonly verb: 'approve' | 'reject';
  /** Why it is rejected; an approval needs none. */
  readonly reason?: string | null | undefined;
}

/** The human gate after the engine: approves a result, or rejects it with a reason and frees its projects. */
@Injectable()
export class DecideMatchingRun {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { runId, verb, reason = null }: RunVerdict): Promise<MatchingRun> {
    return this.unitOfWork.run(actor, `matching-run.${verb}`, async (work) => {
      const { run, cohort } = await loadRun(work, actor, runId);

      const from = run.status;
      run.status = nextStatus(runLifecycle, verb, runSituation(actor, run, cohort));
      if (verb === 'reject' && !reason?.trim()) throw runErrors.rejectionReasonRequired();
      const rejectionReason = verb === 'reject' ? reason : null;
      Object.assign(run, { decidedById: actor.id, decidedAt: work.now, rejectionReason });

      await work.tx.save(run);
      if (verb === 'reject') await unlockProjects(work, run);
      recordRunEvent(work, `matching-run.${verb}`, run.id, { from, to: run.status });
      return run;
    });
  }
}

import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { loadRun } from '#libs/matching-runs/load-run';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runLifecycle } from '#libs/matching-runs/matching-run-lifecycle';
import { runSituation } from '#libs/matching-runs/matching-run-situation';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { movesBetween } from '#libs/matching-runs/run-moves';
import { recordRunEvent } from '#libs/matching-runs/matching-runs.events';
import { unlockProjects } from '#libs/matching-runs/offered-projects';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

export interface RunVerdict {
  readonly runId: string;
  readonly verb: 'approve' | 'reject';
  /** Why it is rejected; an approval needs none. */
  readonly reason?: string | null | undefined;
  /** That the approval holds although a re-match gives some students a worse place than they had. */
  readonly acceptsWorseMoves?: boolean | undefined;
}

/** The human gate after the engine: approves a result, or rejects it with a reason and frees its projects. */
@Injectable()
export class DecideMatchingRun {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { runId, verb, reason = null, acceptsWorseMoves = false }: RunVerdict): Promise<MatchingRun> {
    return this.unitOfWork.run(actor, `matching-run.${verb}`, async (work) => {
      const { run, cohort } = await loadRun(work, actor, runId);

      const from = run.status;
      const worseMovesAccepted = acceptsWorseMoves || !(await makesWorse(work, run));
      run.status = nextStatus(runLifecycle, verb, runSituation(actor, run, { cohort, worseMovesAccepted }));
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

/** Whether a re-match gives anybody a worse place than the publication that it changes. */
async function makesWorse({ tx }: Work, { outcome, previousRunId }: MatchingRun): Promise<boolean> {
  const previous = previousRunId ? await tx.findOneByOrFail(MatchingRun, { id: previousRunId }) : null;
  if (!outcome || !previous?.outcome) return false;
  return movesBetween(previous.outcome, outcome).some(({ isWorse }) => isWorse);
}

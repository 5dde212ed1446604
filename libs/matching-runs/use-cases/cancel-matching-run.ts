import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { loadRun } from '#libs/matching-runs/load-run';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runLifecycle } from '#libs/matching-runs/matching-run-lifecycle';
import { runSituation } from '#libs/matching-runs/matching-run-situation';
import { recordRunEvent } from '#libs/matching-runs/matching-runs.events';
import { unlockProjects } from '#libs/matching-runs/offered-projects';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

/** Calls a run off while it waits or computes, and frees its projects. What the engine still finds is thrown away. */
@Injectable()
export class CancelMatchingRun {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, runId: string): Promise<MatchingRun> {
    return this.unitOfWork.run(actor, 'matching-run.cancel', async (work) => {
      const { run, cohort } = await loadRun(work, actor, runId);

      const from = run.status;
      run.status = nextStatus(runLifecycle, 'cancel', runSituation(actor, run, { cohort }));
      Object.assign(run, { finishedAt: work.now, progress: null });

      await work.tx.save(run);
      await unlockProjects(work, run);
      recordRunEvent(work, 'matching-run.cancel', run.id, { from, to: run.status });
      return run;
    });
  }
}

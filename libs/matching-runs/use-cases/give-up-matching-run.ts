import { Injectable } from '@nestjs/common';

import { system } from '#libs/identity/actor';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runLifecycle } from '#libs/matching-runs/matching-run-lifecycle';
import { systemSituation } from '#libs/matching-runs/matching-run-situation';
import { recordRunEvent } from '#libs/matching-runs/matching-runs.events';
import { unlockProjects } from '#libs/matching-runs/offered-projects';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

/**
 * Makes a run FAILED when the job that computes it has ended without success, so that its projects are free again and
 * nobody waits for a job that no longer exists. Changes nothing about a run that has ended otherwise.
 */
@Injectable()
export class GiveUpMatchingRun {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(runId: string): Promise<void> {
    return this.unitOfWork.run(system, 'matching-run.fail', async (work) => {
      const run = await work.tx.findOne(MatchingRun, { where: { id: runId }, lock: { mode: 'pessimistic_write' } });
      if (run?.status !== 'QUEUED' && run?.status !== 'RUNNING') return;

      const from = run.status;
      run.status = nextStatus(runLifecycle, 'fail', systemSituation(run));
      Object.assign(run, { failure: 'ENGINE_BROKE_DOWN', finishedAt: work.now, progress: null });
      await unlockProjects(work, run);

      await work.tx.save(run);
      recordRunEvent(work, 'matching-run.fail', run.id, { from, to: run.status, failure: run.failure });
    });
  }
}

import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import type { MatchingOutcome } from '#libs/matching/outcome';
import { currentOutcome } from '#libs/matching-runs/current-outcome';
import { loadRun } from '#libs/matching-runs/load-run';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runLifecycle } from '#libs/matching-runs/matching-run-lifecycle';
import { runSituation } from '#libs/matching-runs/matching-run-situation';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { recordRunEvent } from '#libs/matching-runs/matching-runs.events';
import { closedProjects, publicationOf, runningProjects } from '#libs/matching-runs/publication';
import { savePublication } from '#libs/matching-runs/save-publication';
import { supersedePrevious } from '#libs/matching-runs/supersede-previous';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import { moveProjects } from '#libs/projects/move-projects';
import { allocateCohort } from '#libs/schools/allocate-cohort';
import type { Cohort } from '#libs/schools/cohort.entity';

/**
 * Makes an approved result everybody's: teams, mentors, a word for every student, the projects and the cohort moved
 * on, all in one transaction or not at all. A re-match takes the place of the publication before it. Throws
 * RUN_OUTDATED when what the run was computed from is no longer so, and MENTORS_TAKEN.
 */
@Injectable()
export class PublishMatchingRun {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, runId: string): Promise<MatchingRun> {
    return this.unitOfWork.run(actor, 'matching-run.publish', async (work) => {
      const { run, cohort } = await loadRun(work, actor, runId);

      const from = run.status;
      run.status = nextStatus(runLifecycle, 'publish', runSituation(actor, run, { cohort }));
      const outcome = await (run.kind === 'REMATCH' ? replace(work, run) : allocate(work, run, cohort));
      run.publishedAt = work.now;

      await savePublication(work, run, publicationOf(run.id, outcome));
      const { placed, students, moves } = outcome.metrics;
      const event = run.kind === 'REMATCH' ? 'matching-run.publish-rematch' : 'matching-run.publish';
      recordRunEvent(work, event, run.id, { from, to: run.status, placed, students, moves });
      return run;
    });
  }
}

/** The first places of a cohort. */
async function allocate(work: Work, run: MatchingRun, cohort: Cohort): Promise<MatchingOutcome> {
  if (cohort.status !== 'PREFERENCES_CLOSED') throw runErrors.preferencesStillOpen();
  // The cohort moves first: from here to the commit its preferences cannot open again.
  await allocateCohort(work, run.cohortId);
  const outcome = await currentOutcome(work, run);
  await moveProjects(work, runningProjects(outcome), 'match');
  await moveProjects(work, closedProjects(outcome), 'leaveUnmatched');
  return outcome;
}

/** Changed places: the projects that begin or cease to run move, all others stay as they are. */
async function replace(work: Work, run: MatchingRun): Promise<MatchingOutcome> {
  const before = await supersedePrevious(work, run);
  const outcome = await currentOutcome(work, run);
  const ranBefore = new Set(runningProjects(before));
  await moveProjects(
    work,
    runningProjects(outcome).filter((id) => !ranBefore.has(id)),
    'staff',
  );
  await moveProjects(
    work,
    closedProjects(outcome).filter((id) => ranBefore.has(id)),
    'disband',
  );
  return outcome;
}

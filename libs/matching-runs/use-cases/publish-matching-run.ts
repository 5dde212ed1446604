import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import type { MatchingOutcome } from '#libs/matching/outcome';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { loadRun } from '#libs/matching-runs/load-run';
import { loadMatchingProblem } from '#libs/matching-runs/matching-problem.loader';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runLifecycle } from '#libs/matching-runs/matching-run-lifecycle';
import { runSituation } from '#libs/matching-runs/matching-run-situation';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { recordRunEvent } from '#libs/matching-runs/matching-runs.events';
import { closedProjects, publicationOf, runningProjects } from '#libs/matching-runs/publication';
import { Team } from '#libs/matching-runs/team.entity';
import { TeamMember } from '#libs/matching-runs/team-member.entity';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import { moveProjects } from '#libs/projects/move-projects';
import { allocateCohort } from '#libs/schools/allocate-cohort';

/**
 * Makes an approved result everybody's: teams, a word for every student, the projects and the cohort moved on, all in
 * one transaction or not at all. Throws RUN_OUTDATED when what the run was computed from is no longer so.
 */
@Injectable()
export class PublishMatchingRun {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, runId: string): Promise<MatchingRun> {
    return this.unitOfWork.run(actor, 'matching-run.publish', async (work) => {
      const { run, cohort } = await loadRun(work, actor, runId);

      const from = run.status;
      run.status = nextStatus(runLifecycle, 'publish', runSituation(actor, run, cohort));
      if (cohort.status !== 'PREFERENCES_CLOSED') throw runErrors.preferencesStillOpen();
      // The cohort moves first: from here to the commit its preferences cannot open again.
      await allocateCohort(work, run.cohortId);
      const outcome = await currentOutcome(work, run);
      run.publishedAt = work.now;

      await savePublication(work, run, outcome);
      const { placed, students } = outcome.metrics;
      recordRunEvent(work, 'matching-run.publish', run.id, { from, to: run.status, placed, students });
      return run;
    });
  }
}

async function currentOutcome({ tx }: Work, run: MatchingRun): Promise<MatchingOutcome> {
  const { snapshotHash } = await loadMatchingProblem(tx, run);
  if (!run.outcome || snapshotHash !== run.snapshotHash) throw runErrors.runOutdated();
  return run.outcome;
}

async function savePublication(work: Work, run: MatchingRun, outcome: MatchingOutcome): Promise<void> {
  const { teams, members, assignments } = publicationOf(run.id, outcome);
  await work.tx.save(run);
  await moveProjects(work, runningProjects(outcome), 'match');
  await moveProjects(work, closedProjects(outcome), 'leaveUnmatched');
  for (const rows of chunksOf(teams)) await work.tx.insert(Team, rows);
  for (const rows of chunksOf(members)) await work.tx.insert(TeamMember, rows);
  for (const rows of chunksOf(assignments)) await work.tx.insert(Assignment, rows);
}

/** PostgreSQL takes 65,535 parameters in one statement. */
const rowsInOneStatement = 1_000;

function chunksOf<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsInOneStatement);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * rowsInOneStatement, (index + 1) * rowsInOneStatement),
  );
}

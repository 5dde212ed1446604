import type { Actor } from '#libs/identity/actor';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { mayReadRun } from '#libs/matching-runs/matching-run.policy';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Cohort } from '#libs/schools/cohort.entity';

export interface RunWithCohort {
  readonly run: MatchingRun;
  readonly cohort: Cohort;
}

/** The run, locked until the end of the transaction, with its cohort; NOT_FOUND when the actor may not see it. */
export async function loadRun({ tx }: Work, actor: Actor, id: string): Promise<RunWithCohort> {
  const run = await tx.findOne(MatchingRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!run) throw platformErrors.notFound('MatchingRun');
  const cohort = await tx.findOneByOrFail(Cohort, { id: run.cohortId });
  if (!mayReadRun(actor, cohort)) throw platformErrors.notFound('MatchingRun');
  return { run, cohort };
}

import { system } from '#libs/identity/actor';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import { Cohort } from '#libs/schools/cohort.entity';
import { cohortLifecycle } from '#libs/schools/cohort-lifecycle';
import { cohortSituation } from '#libs/schools/cohort-situation';
import { recordCohortEvent } from '#libs/schools/schools.events';

/**
 * Marks the cohort as allocated, inside the caller's transaction and on behalf of the product, whoever published the
 * matching. Throws NOT_FOUND for an unknown id and INVALID_TRANSITION unless its preferences are closed.
 */
export async function allocateCohort(work: Work, cohortId: string): Promise<Cohort> {
  const cohort = await work.tx.findOne(Cohort, { where: { id: cohortId }, lock: { mode: 'pessimistic_write' } });
  if (!cohort) throw platformErrors.notFound('Cohort');

  const from = cohort.status;
  const circumstances = { now: work.now, students: 0, offers: 0, closeAt: null, reason: null };
  cohort.status = nextStatus(cohortLifecycle, 'allocate', cohortSituation(system, cohort, circumstances));

  await work.tx.save(cohort);
  recordCohortEvent(work, 'cohort.allocate', cohort.id, { from, to: cohort.status });
  return cohort;
}

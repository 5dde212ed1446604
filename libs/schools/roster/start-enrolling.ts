import type { Actor } from '#libs/identity/actor';
import type { Work } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import type { Cohort } from '#libs/schools/cohort.entity';
import { cohortLifecycle } from '#libs/schools/cohort-lifecycle';
import { cohortSituation } from '#libs/schools/cohort-situation';
import { recordCohortEvent } from '#libs/schools/schools.events';

/** The first student makes a draft of a cohort a cohort that enrols. */
export async function startEnrolling(work: Work, actor: Actor, cohort: Cohort): Promise<void> {
  if (cohort.status !== 'DRAFT') return;
  const circumstances = { now: work.now, students: 0, offers: 0, closeAt: null, reason: null };
  cohort.status = nextStatus(cohortLifecycle, 'enrol', cohortSituation(actor, cohort, circumstances));
  await work.tx.save(cohort);
  recordCohortEvent(work, 'cohort.enrol', cohort.id, { from: 'DRAFT', to: cohort.status });
}

import type { Actor } from '#libs/identity/actor';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Cohort } from '#libs/schools/cohort.entity';
import { mayReadCohort } from '#libs/schools/cohort.policy';

/** The cohort, locked until the end of the transaction; NOT_FOUND when the actor may not see it. */
export async function loadCohort({ tx }: Work, actor: Actor, id: string): Promise<Cohort> {
  const cohort = await tx.findOne(Cohort, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!cohort || !mayReadCohort(actor, cohort)) throw platformErrors.notFound('Cohort');
  return cohort;
}

import type { Actor } from '#libs/identity/actor';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { mayReadEnrolment } from '#libs/schools/enrolment.policy';

/**
 * The enrolment, locked until the end of the transaction, with its cohort; NOT_FOUND when the actor may not see it.
 * The cohort is held too, so that its preferences cannot close before the commit, and it is held first, as the imports
 * do, so that nobody deadlocks.
 */
export async function loadEnrolment({ tx }: Work, actor: Actor, id: string): Promise<Enrolment> {
  const found = await tx.findOneBy(Enrolment, { id });
  if (!found) throw platformErrors.notFound('Enrolment');
  const cohort = await tx.findOneOrFail(Cohort, {
    where: { id: found.cohortId },
    lock: { mode: 'pessimistic_read' },
  });
  if (!mayReadEnrolment(actor, { ...found, cohort })) throw platformErrors.notFound('Enrolment');

  const enrolment = await tx.findOneOrFail(Enrolment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  enrolment.cohort = cohort;
  return enrolment;
}

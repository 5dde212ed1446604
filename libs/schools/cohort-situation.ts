import type { Actor } from '#libs/identity/actor';
import type { Situation } from '#libs/platform/lifecycle/lifecycle';
import type { Cohort } from '#libs/schools/cohort.entity';
import type { CohortGuard, CohortRelation, CohortStatus } from '#libs/schools/cohort-lifecycle';
import { relationsToCohort } from '#libs/schools/cohort.policy';

export interface CohortCircumstances {
  readonly now: Date;
  /** Students who have not withdrawn. */
  readonly students: number;
  /** Published projects offered to the cohort. */
  readonly offers: number;
  /** When the preferences are to close by themselves, in the teacher's request. */
  readonly closeAt: Date | null;
  readonly reason: string | null;
}

/** What the lifecycle of a cohort needs to know of the moment and of the request. */
export function cohortSituation(
  actor: Actor,
  cohort: Pick<Cohort, 'id' | 'schoolId' | 'teacherId' | 'status'>,
  { now, students, offers, closeAt, reason }: CohortCircumstances,
): Situation<CohortStatus, CohortRelation, CohortGuard> {
  return {
    status: cohort.status,
    relations: relationsToCohort(actor, cohort),
    facts: {
      hasStudents: students > 0,
      hasOffers: offers > 0,
      closesInTheFuture: closeAt === null || closeAt > now,
      reasonGiven: reason !== null && reason.trim() !== '',
    },
  };
}

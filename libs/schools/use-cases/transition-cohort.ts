import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import type { Cohort } from '#libs/schools/cohort.entity';
import { cohortLifecycle, type CohortVerb } from '#libs/schools/cohort-lifecycle';
import { type CohortCircumstances, cohortSituation } from '#libs/schools/cohort-situation';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { loadCohort } from '#libs/schools/load-cohort';
import { ProjectOffer } from '#libs/schools/project-offer.entity';
import { recordCohortEvent } from '#libs/schools/schools.events';

export interface CohortTransition {
  readonly cohortId: string;
  readonly verb: Exclude<CohortVerb, 'enrol' | 'allocate'>;
  /** When the preferences close by themselves; only where they open. */
  readonly preferencesCloseAt?: Date | null | undefined;
  /** Why the preferences open again; only there, and required there. */
  readonly reason?: string | null | undefined;
}

/** Opens, closes and re-opens the preferences of a cohort; the lifecycle table carries the differences. */
@Injectable()
export class TransitionCohort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { cohortId, verb, preferencesCloseAt, reason }: CohortTransition): Promise<Cohort> {
    return this.unitOfWork.run(actor, `cohort.${verb}`, async (work) => {
      const cohort = await loadCohort(work, actor, cohortId);
      const request = { closeAt: preferencesCloseAt ?? null, reason: reason ?? null };
      const circumstances = { ...request, ...(await countsOf(work, cohort)), now: work.now };

      const from = cohort.status;
      cohort.status = nextStatus(cohortLifecycle, verb, cohortSituation(actor, cohort, circumstances));
      Object.assign(cohort, effectOf(verb, circumstances));

      await work.tx.save(cohort);
      recordCohortEvent(work, `cohort.${verb}`, cohort.id, { from, to: cohort.status });
      return cohort;
    });
  }
}

/** A closing time that has passed must not close re-opened preferences at once: each opening says its own. */
function effectOf(verb: CohortTransition['verb'], { closeAt, reason, now }: CohortCircumstances): Partial<Cohort> {
  if (verb === 'closePreferences') return {};
  const opening = { preferencesOpenedAt: now, preferencesCloseAt: closeAt };
  return verb === 'openPreferences' ? opening : { ...opening, reopeningReason: reason };
}

async function countsOf({ tx }: Work, { id }: Cohort): Promise<Pick<CohortCircumstances, 'students' | 'offers'>> {
  const students = await tx.countBy(Enrolment, { cohortId: id, status: Not('WITHDRAWN') });
  const offers = await tx.countBy(ProjectOffer, { cohortId: id, project: { status: 'PUBLISHED' } });
  return { students, offers };
}

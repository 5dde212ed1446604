import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { newId } from '#libs/platform/ids/new-id';
import { loadProject } from '#libs/projects/load-project';
import type { Project } from '#libs/projects/project.entity';
import type { Cohort } from '#libs/schools/cohort.entity';
import type { CohortStatus } from '#libs/schools/cohort-lifecycle';
import { mayOfferProject } from '#libs/schools/cohort.policy';
import { loadCohort } from '#libs/schools/load-cohort';
import { ProjectOffer } from '#libs/schools/project-offer.entity';
import { schoolErrors } from '#libs/schools/schools.errors';
import { recordCohortEvent } from '#libs/schools/schools.events';

export interface NewOffer extends CreatingInput {
  readonly projectId: string;
  readonly cohortId: string;
}

const openStatuses: readonly CohortStatus[] = ['DRAFT', 'ENROLLING', 'PREFERENCES_OPEN'];
const offerableStatuses: readonly Project['status'][] = ['FRAMED', 'PUBLISHED'];

/** Puts a project before the students of a cohort, who see it from its publication on. */
@Injectable()
export class OfferProject {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: NewOffer): Promise<ProjectOffer> {
    return this.unitOfWork.run(actor, 'offer.create', async (work) => {
      const cohort = await loadCohort(work, actor, input.cohortId);
      if (!mayOfferProject(actor)) throw platformErrors.forbidden();
      const project = await loadProject(work, actor, input.projectId);

      const id = await createOnce(work, 'offerProject', input, () => offer(work, cohort, project));
      return work.tx.findOneByOrFail(ProjectOffer, { id });
    });
  }
}

async function offer(work: Work, cohort: Cohort, project: Project): Promise<string> {
  if (!openStatuses.includes(cohort.status)) throw schoolErrors.preferencesClosed();
  if (!offerableStatuses.includes(project.status)) throw schoolErrors.projectNotOfferable();
  if (await work.tx.existsBy(ProjectOffer, { projectId: project.id })) throw schoolErrors.alreadyOffered();

  const made = await work.tx.save(ProjectOffer, { id: newId(), projectId: project.id, cohortId: cohort.id });
  recordCohortEvent(work, 'offer.create', made.id, { projectId: project.id, cohortId: cohort.id });
  return made.id;
}

import type { EntityManager } from 'typeorm';

import type { Work } from '#libs/platform/database/unit-of-work';
import { moveProjects } from '#libs/projects/move-projects';
import { Project } from '#libs/projects/project.entity';
import type { ProjectStatus } from '#libs/projects/project-lifecycle';
import { ProjectOffer } from '#libs/schools/project-offer.entity';

/** The projects offered to a cohort that have the status, by id. One statement. */
export function offeredProjects(tx: EntityManager, cohortId: string, status: ProjectStatus): Promise<Project[]> {
  return tx
    .createQueryBuilder(Project, 'project')
    .innerJoin(ProjectOffer, 'offer', 'offer.project_id = project.id')
    .where('offer.cohort_id = :cohortId AND project.status = :status', { cohortId, status })
    .orderBy('project.id')
    .getMany();
}

/** Gives the projects of a cohort back to everyone when its run ends without a publication. */
export async function unlockProjects(work: Work, cohortId: string): Promise<void> {
  const locked = await offeredProjects(work.tx, cohortId, 'MATCHING_LOCKED');
  await moveProjects(
    work,
    locked.map(({ id }) => id),
    'unlock',
  );
}

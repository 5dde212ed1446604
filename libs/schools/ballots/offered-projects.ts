import type { EntityManager } from 'typeorm';

import { ProjectOffer } from '#libs/schools/project-offer.entity';

/** A project that the students of a cohort can choose. */
export interface OfferedProject {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** The published projects that are offered to the cohort, in one statement. */
export async function offeredProjects(tx: EntityManager, cohortId: string): Promise<OfferedProject[]> {
  const offers = await tx.find(ProjectOffer, {
    where: { cohortId, project: { status: 'PUBLISHED' } },
    relations: { project: true },
  });
  return offers.map(({ project: { id, number, title } }) => ({ id, number, title }));
}

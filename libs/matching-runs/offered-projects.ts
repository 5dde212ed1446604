import type { EntityManager } from 'typeorm';

import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import type { RunKind } from '#libs/matching-runs/matching-run-lifecycle';
import type { Work } from '#libs/platform/database/unit-of-work';
import { moveProjects } from '#libs/projects/move-projects';
import { Project } from '#libs/projects/project.entity';
import type { ProjectStatus } from '#libs/projects/project-lifecycle';
import { ProjectOffer } from '#libs/schools/project-offer.entity';

/** In which status a project has its part in a run; elsewhere somebody has taken it out since the request. */
// prettier-ignore
const matchedStatuses: Readonly<Record<RunKind, readonly ProjectStatus[]>> = {
  ALLOCATION: ['MATCHING_LOCKED'],
  REMATCH:    ['MATCHED', 'UNMATCHED'],
  SIMULATION: ['PUBLISHED', 'MATCHING_LOCKED'],
};

/** The projects offered to a cohort that have one of the statuses, by id. One statement. */
export function offeredProjects(
  tx: EntityManager,
  cohortId: string,
  statuses: readonly ProjectStatus[],
): Promise<Project[]> {
  return tx
    .createQueryBuilder(Project, 'project')
    .innerJoin(ProjectOffer, 'offer', 'offer.project_id = project.id')
    .where('offer.cohort_id = :cohortId AND project.status = ANY(:statuses)', { cohortId, statuses })
    .orderBy('project.id')
    .getMany();
}

/** The projects that a run matches, as they are now, by id. One statement. */
export function projectsOfRun(
  tx: EntityManager,
  { cohortId, kind }: Pick<MatchingRun, 'cohortId' | 'kind'>,
): Promise<Project[]> {
  return offeredProjects(tx, cohortId, matchedStatuses[kind]);
}

/** Gives the projects that a run has locked back to everyone when it ends without a publication. */
export async function unlockProjects(work: Work, run: Pick<MatchingRun, 'cohortId' | 'kind'>): Promise<void> {
  if (run.kind !== 'ALLOCATION') return;
  const locked = await projectsOfRun(work.tx, run);
  await moveProjects(
    work,
    locked.map(({ id }) => id),
    'unlock',
  );
}

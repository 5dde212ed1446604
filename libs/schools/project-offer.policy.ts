import type { Actor } from '#libs/identity/actor';
import type { Condition } from '#libs/platform/database/condition';
import { mayReadProject, type ProjectFacts, visibleProjects } from '#libs/projects/project.policy';
import { type CohortFacts, mayReadCohort, visibleCohorts } from '#libs/schools/cohort.policy';

export interface OfferFacts {
  readonly cohort: CohortFacts;
  readonly project: ProjectFacts;
}

/** An offer joins two things, and tells of both: whoever may not read one of them does not see the offer. */
export function mayReadOffer(actor: Actor, { cohort, project }: OfferFacts): boolean {
  return mayReadCohort(actor, cohort) && mayReadProject(actor, project);
}

/** The same rule as mayReadOffer, for lists that name the tables `cohort` and `project`. */
export function visibleOffers(actor: Actor): Condition {
  const [cohorts, projects] = [visibleCohorts(actor), visibleProjects(actor)];
  return {
    sql: `(${cohorts.sql}) AND (${projects.sql})`,
    parameters: { ...cohorts.parameters, ...projects.parameters },
  };
}

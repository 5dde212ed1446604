import { type Actor, organisationsAs } from '#libs/identity/actor';
import type { RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import { type CohortOfRun, mayReadRun, visibleRuns } from '#libs/matching-runs/matching-run.policy';
import { anyOf, type Condition } from '#libs/platform/database/condition';

export interface TeamFacts {
  /** The nonprofit whose project the team carries out. */
  readonly organisationId: string;
  readonly runStatus: RunStatus;
  readonly cohort: CohortOfRun;
}

/** The nonprofit learns who works for it when the allocation is published, and of its own projects alone. */
export function mayReadTeam(actor: Actor, { organisationId, runStatus, cohort }: TeamFacts): boolean {
  const isOwnProject = organisationsAs(actor, 'NONPROFIT_EDITOR').includes(organisationId);
  return mayReadRun(actor, cohort) || (runStatus === 'PUBLISHED' && isOwnProject);
}

/** The same rule as mayReadTeam, for lists that name the tables `run`, `cohort` and `project`. */
export function visibleTeams(actor: Actor): Condition {
  const ofOwnProjects = {
    sql: "project.organisation_id = ANY(:ownNonprofits) AND run.status = 'PUBLISHED'",
    parameters: { ownNonprofits: organisationsAs(actor, 'NONPROFIT_EDITOR') },
  };
  return anyOf([visibleRuns(actor), ofOwnProjects]);
}

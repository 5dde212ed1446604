import type { Actor } from '#libs/identity/actor';
import type { RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import { type CohortOfRun, mayReadRun, visibleRuns } from '#libs/matching-runs/matching-run.policy';
import { anyOf, type Condition, nothing } from '#libs/platform/database/condition';

export interface AssignmentFacts {
  /** Whose place it is. */
  readonly userId: string;
  readonly runStatus: RunStatus;
  readonly cohort: CohortOfRun;
}

/** Each student reads their own place once it is published; no other student's. */
export function mayReadAssignment(actor: Actor, { userId, runStatus, cohort }: AssignmentFacts): boolean {
  return mayReadRun(actor, cohort) || (runStatus === 'PUBLISHED' && actor.id === userId);
}

/** The same rule as mayReadAssignment, for lists that name the tables `run`, `cohort` and `enrolment`. */
export function visibleAssignments(actor: Actor): Condition {
  return anyOf([visibleRuns(actor), ownPublished(actor)]);
}

function ownPublished(actor: Actor): Condition {
  if (actor.kind !== 'person') return nothing;
  return {
    sql: "enrolment.user_id = :ownUserId AND run.status = 'PUBLISHED'",
    parameters: { ownUserId: actor.id },
  };
}

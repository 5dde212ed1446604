import { type Actor, hasRole } from '#libs/identity/actor';
import type { RunRelation } from '#libs/matching-runs/matching-run-lifecycle';
import { type Condition, everything } from '#libs/platform/database/condition';
import { type CohortFacts, cohortsTaughtBy, isTeacherOf } from '#libs/schools/cohort.policy';

/** The cohort that a run is of, as far as rights depend on it. */
export type CohortOfRun = Omit<CohortFacts, 'id'>;

export function relationsToRun(actor: Actor, cohort: CohortOfRun): RunRelation[] {
  if (actor.kind === 'system') return ['system'];
  const relations: RunRelation[] = [];
  if (hasRole(actor, 'COORDINATOR')) relations.push('coordinator');
  if (isTeacherOf(actor, cohort)) relations.push('teacher');
  return relations;
}

export function mayRequestRun(actor: Actor): boolean {
  return hasRole(actor, 'COORDINATOR');
}

/** A replay costs as much as a run, so it is the coordinators'. */
export function mayReplayRun(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, 'COORDINATOR');
}

/** Runs are the staff's business: students only ever see the place that a published run gave them. */
export function mayReadRun(actor: Actor, cohort: CohortOfRun): boolean {
  return relationsToRun(actor, cohort).length > 0;
}

/** The same rule as mayReadRun, for lists that name the table `cohort`. */
export function visibleRuns(actor: Actor): Condition {
  return actor.kind === 'system' || hasRole(actor, 'COORDINATOR') ? everything : cohortsTaughtBy(actor);
}

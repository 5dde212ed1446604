import { type Actor, hasRole } from '#libs/identity/actor';
import type { RunKind, RunRelation } from '#libs/matching-runs/matching-run-lifecycle';
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

/** Who looks after a cohort may change its places as little as possible when a student has left; others approve. */
export function mayRequestRematch(actor: Actor, cohort: CohortOfRun): boolean {
  return hasRole(actor, 'COORDINATOR') || isTeacherOf(actor, cohort);
}

/** A simulation changes nothing, so that whoever looks after the cohort may see what would come out. */
export function maySimulate(actor: Actor, cohort: CohortOfRun): boolean {
  return hasRole(actor, 'COORDINATOR') || isTeacherOf(actor, cohort);
}

/** A rule is dropped by whoever may ask for such a run. */
export function mayRelaxRun(actor: Actor, { kind }: { readonly kind: RunKind }, cohort: CohortOfRun): boolean {
  if (kind === 'ALLOCATION') return mayRequestRun(actor);
  return kind === 'REMATCH' ? mayRequestRematch(actor, cohort) : maySimulate(actor, cohort);
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

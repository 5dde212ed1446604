import { type Actor, cohortsOf, hasRole, organisationsAs } from '#libs/identity/actor';
import { anyOf, type Condition, everything, nothing } from '#libs/platform/database/condition';
import type { CohortRelation } from '#libs/schools/cohort-lifecycle';

export interface CohortFacts {
  readonly id: string;
  readonly schoolId: string;
  readonly teacherId: string;
}

export function relationsToCohort(actor: Actor, cohort: CohortFacts): CohortRelation[] {
  if (actor.kind === 'system') return ['system'];
  const relations: CohortRelation[] = [];
  if (hasRole(actor, 'COORDINATOR')) relations.push('coordinator');
  if (isTeacherOf(actor, cohort)) relations.push('teacher');
  if (cohortsOf(actor).includes(cohort.id)) relations.push('explorer');
  return relations;
}

/** Leads the cohort, and still teaches at its school. */
export function isTeacherOf(actor: Actor, { schoolId, teacherId }: Omit<CohortFacts, 'id'>): boolean {
  return actor.id === teacherId && organisationsAs(actor, 'TEACHER').includes(schoolId);
}

export function mayCreateCohort(actor: Actor, schoolId: string): boolean {
  return organisationsAs(actor, 'TEACHER').includes(schoolId);
}

/** The rosters and ballots of a cohort are the business of its teacher alone. */
export function mayImportInto(actor: Actor, cohort: CohortFacts): boolean {
  return isTeacherOf(actor, cohort);
}

/** A roster names everybody of a class with their address, and says who has not chosen yet. */
export function mayReadRoster(actor: Actor, cohort: CohortFacts): boolean {
  return actor.kind === 'system' || hasRole(actor, 'COORDINATOR') || isTeacherOf(actor, cohort);
}

export function mayOfferProject(actor: Actor): boolean {
  return hasRole(actor, 'COORDINATOR');
}

/** Totals over the ballots name nobody, but they are for those who run the matching, not for those who are matched. */
export function mayReadDemand(actor: Actor, cohort: CohortFacts): boolean {
  return actor.kind === 'system' || hasRole(actor, 'COORDINATOR') || isTeacherOf(actor, cohort);
}

/** The same rule as mayReadDemand, for lists that name the table `cohort`. */
export function visibleDemand(actor: Actor): Condition {
  return actor.kind === 'system' || hasRole(actor, 'COORDINATOR') ? everything : cohortsTaughtBy(actor);
}

export function mayReadCohort(actor: Actor, cohort: CohortFacts): boolean {
  return relationsToCohort(actor, cohort).length > 0;
}

/** The same rule as mayReadCohort, for lists that name the table `cohort`. */
export function visibleCohorts(actor: Actor): Condition {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return everything;
  return anyOf([
    cohortsTaughtBy(actor),
    { sql: 'cohort.id = ANY(:ownCohorts)', parameters: { ownCohorts: cohortsOf(actor) } },
  ]);
}

/** The same rule as isTeacherOf, for lists that name the table `cohort`. */
export function cohortsTaughtBy(actor: Actor): Condition {
  if (actor.kind !== 'person') return nothing;
  return {
    sql: 'cohort.teacher_id = :teacherId AND cohort.school_id = ANY(:ownSchools)',
    parameters: { teacherId: actor.id, ownSchools: organisationsAs(actor, 'TEACHER') },
  };
}

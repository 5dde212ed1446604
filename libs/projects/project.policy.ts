import { type Actor, hasRole, organisationsAs } from '#libs/identity/actor';
import { anyOf, type Condition, everything } from '#libs/platform/database/condition';
import type { ProjectRelation, ProjectStatus } from '#libs/projects/project-lifecycle';

export interface ProjectFacts {
  readonly organisationId: string;
  readonly status: ProjectStatus;
}

/** A status that is not listed here stays between the coordinators and the nonprofit. */
const publicStatuses: readonly ProjectStatus[] = ['PUBLISHED', 'MATCHING_LOCKED', 'MATCHED', 'UNMATCHED'];

export function relationsToProject(actor: Actor, project: Pick<ProjectFacts, 'organisationId'>): ProjectRelation[] {
  if (actor.kind === 'system') return ['system'];
  const relations: ProjectRelation[] = [];
  if (hasRole(actor, 'COORDINATOR')) relations.push('coordinator');
  if (organisationsAs(actor, 'NONPROFIT_EDITOR').includes(project.organisationId)) relations.push('nonprofit');
  return relations;
}

export function mayCreateProject(actor: Actor): boolean {
  return hasRole(actor, 'COORDINATOR');
}

export function mayReviseProject(actor: Actor): boolean {
  return hasRole(actor, 'COORDINATOR');
}

/** A project is public from its publication until it is cancelled; otherwise it is the business of its two parties. */
export function mayReadProject(actor: Actor, project: ProjectFacts): boolean {
  return publicStatuses.includes(project.status) || relationsToProject(actor, project).length > 0;
}

/** The same rule as mayReadProject, for lists. */
export function visibleProjects(actor: Actor): Condition {
  if (actor.kind === 'system' || hasRole(actor, 'COORDINATOR')) return everything;
  const ownNonprofits = organisationsAs(actor, 'NONPROFIT_EDITOR');
  return anyOf([
    { sql: 'project.status = ANY(:publicStatuses)', parameters: { publicStatuses } },
    { sql: 'project.organisation_id = ANY(:ownNonprofits)', parameters: { ownNonprofits } },
  ]);
}

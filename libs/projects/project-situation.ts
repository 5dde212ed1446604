import type { Actor } from '#libs/identity/actor';
import type { Situation } from '#libs/platform/lifecycle/lifecycle';
import type { ProjectRelation, ProjectStatus } from '#libs/projects/project-lifecycle';
import { type ProjectFacts, relationsToProject } from '#libs/projects/project.policy';

/** What the lifecycle of a project needs to know: no verb has a condition beyond the status and the actor. */
export function projectSituation(
  actor: Actor,
  project: ProjectFacts,
): Situation<ProjectStatus, ProjectRelation, never> {
  return { status: project.status, relations: relationsToProject(actor, project), facts: {} };
}

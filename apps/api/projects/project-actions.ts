import type { ProjectType } from './project.type.js';
import type { Actor } from '#libs/identity/actor';
import { allowedVerbs } from '#libs/platform/lifecycle/lifecycle';
import { projectLifecycle } from '#libs/projects/project-lifecycle';
import { projectSituation } from '#libs/projects/project-situation';
import { type CoordinatorVerb, coordinatorVerbs } from '#libs/projects/use-cases/transition-project';

/** What the caller may do with a project now; the other verbs are those of a matching run. */
export function projectActions(actor: Actor, project: ProjectType): CoordinatorVerb[] {
  const allowed = allowedVerbs(projectLifecycle, projectSituation(actor, project));
  return coordinatorVerbs.filter((verb) => allowed.includes(verb));
}

import type { Actor } from '#libs/identity/actor';
import type { Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Project } from '#libs/projects/project.entity';
import { mayReadProject } from '#libs/projects/project.policy';

/** The project, locked until the end of the transaction; NOT_FOUND when the actor may not see it. */
export async function loadProject({ tx }: Work, actor: Actor, id: string): Promise<Project> {
  const project = await tx.findOne(Project, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!project || !mayReadProject(actor, project)) throw platformErrors.notFound('Project');
  return project;
}

import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type ProjectType, toProjectType } from './project.type.js';
import type { Project } from '#libs/projects/project.entity';
import type { ProjectsReadModel } from '#libs/projects/projects.read-model';

/** The project beside a noun, or null for one that the caller may not read; those of the whole answer in one query. */
export async function loadProjectType(
  context: RequestContext,
  readModel: ProjectsReadModel,
  projectId: string | null,
): Promise<ProjectType | null> {
  if (projectId === null) return null;
  const project = await projectLoaderOf(context, readModel).load(projectId);
  return project && toProjectType(project);
}

const nameless = '…';

/** The titles of projects by their ids; a project that the caller may not read any more has no name. */
export async function projectTitlesOf(
  context: RequestContext,
  readModel: ProjectsReadModel,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const loader = projectLoaderOf(context, readModel);
  const projects: (Project | null)[] = await Promise.all(ids.map((id) => loader.load(id)));
  return new Map(ids.map((id, index) => [id, projects[index]?.title ?? nameless]));
}

function projectLoaderOf(context: RequestContext, readModel: ProjectsReadModel) {
  return loaderOf(context, 'projects', (ids) => readModel.projectsByIds(context.actor, ids));
}

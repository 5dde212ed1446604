import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ProjectType, toProjectType } from '../projects/project.type.js';
import { ProjectDemandType } from './project-demand.type.js';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';

@Resolver(() => ProjectDemandType)
export class ProjectDemandResolver {
  constructor(private readonly projects: ProjectsReadModel) {}

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project.' })
  async project(
    @Parent() { projectId }: ProjectDemandType,
    @Context() context: RequestContext,
  ): Promise<ProjectType | null> {
    const loader = loaderOf(context, 'projects', (ids) => this.projects.projectsByIds(context.actor, ids));
    const project = await loader.load(projectId);
    return project && toProjectType(project);
  }
}

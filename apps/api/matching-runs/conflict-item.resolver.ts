import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { loadProjectType } from '../projects/project-loader.js';
import { ProjectType } from '../projects/project.type.js';
import { ConflictItemType } from './conflict-item.type.js';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';

@Resolver(() => ConflictItemType)
export class ConflictItemResolver {
  constructor(private readonly projects: ProjectsReadModel) {}

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project, for a rule of a project.' })
  project(@Parent() { projectId }: ConflictItemType, @Context() context: RequestContext): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, projectId);
  }
}

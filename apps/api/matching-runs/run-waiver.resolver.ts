import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { loadProjectType } from '../projects/project-loader.js';
import { ProjectType } from '../projects/project.type.js';
import { RunWaiverType } from './run-waiver.type.js';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';

@Resolver(() => RunWaiverType)
export class RunWaiverResolver {
  constructor(private readonly projects: ProjectsReadModel) {}

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project; null once you may not read it.' })
  project(@Parent() { projectId }: RunWaiverType, @Context() context: RequestContext): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, projectId);
  }
}

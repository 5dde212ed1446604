import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { loadProjectType } from '../projects/project-loader.js';
import { ProjectType } from '../projects/project.type.js';
import { HigherChoiceType } from './higher-choice.type.js';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';

@Resolver(() => HigherChoiceType)
export class HigherChoiceResolver {
  constructor(private readonly projects: ProjectsReadModel) {}

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project; null once you may not read it.' })
  project(@Parent() { row }: HigherChoiceType, @Context() context: RequestContext): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, row.project);
  }
}

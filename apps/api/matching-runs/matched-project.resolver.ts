import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { loadProjectType } from '../projects/project-loader.js';
import { ProjectType } from '../projects/project.type.js';
import { MatchedProjectType } from './matched-project.type.js';
import { closedInWords } from '#libs/matching-runs/explanation-words';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';

@Resolver(() => MatchedProjectType)
export class MatchedProjectResolver {
  constructor(private readonly projects: ProjectsReadModel) {}

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project; null once you may not read it.' })
  project(
    @Parent() { projectId }: MatchedProjectType,
    @Context() context: RequestContext,
  ): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, projectId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it has no team, in your language.' })
  reasonInWords(@Parent() { reason }: MatchedProjectType, @Context() { locale }: RequestContext): string | null {
    return reason && closedInWords(locale, reason);
  }
}

import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { loadProjectType } from '../projects/project-loader.js';
import { ProjectType } from '../projects/project.type.js';
import { PersonNameType } from '../schools/cohort.type.js';
import { MatchedProjectType } from './matched-project.type.js';
import { closedInWords } from '#libs/matching-runs/explanation-words';
import { MentorsReadModel } from '#libs/mentors/mentors.read-model';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';

@Resolver(() => MatchedProjectType)
export class MatchedProjectResolver {
  constructor(
    private readonly projects: ProjectsReadModel,
    private readonly mentors: MentorsReadModel,
  ) {}

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project; null once you may not read it.' })
  project(
    @Parent() { projectId }: MatchedProjectType,
    @Context() context: RequestContext,
  ): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, projectId);
  }

  @ResolveField(() => PersonNameType, { nullable: true, description: 'The mentor who accompanies it, if any.' })
  async mentor(
    @Parent() { mentorId }: MatchedProjectType,
    @Context() context: RequestContext,
  ): Promise<PersonNameType | null> {
    return mentorId ? loaderOf(context, 'mentor-names', (ids) => this.mentors.namesOf(ids)).load(mentorId) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it has no team, in your language.' })
  reasonInWords(@Parent() { reason }: MatchedProjectType, @Context() { locale }: RequestContext): string | null {
    return reason && closedInWords(locale, reason);
  }
}

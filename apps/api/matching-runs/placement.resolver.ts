import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { loadProjectType } from '../projects/project-loader.js';
import { ProjectType } from '../projects/project.type.js';
import { loadEnrolmentType } from '../schools/enrolment-loader.js';
import { EnrolmentType } from '../schools/enrolment.type.js';
import { explanationOf, reasonInWordsOf } from './place-words.js';
import { PlacementType } from './placement.type.js';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

@Resolver(() => PlacementType)
export class PlacementResolver {
  constructor(
    private readonly projects: ProjectsReadModel,
    private readonly schools: SchoolsByIdsReadModel,
  ) {}

  @ResolveField(() => EnrolmentType, { nullable: true, description: 'The student.' })
  enrolment(
    @Parent() { enrolmentId }: PlacementType,
    @Context() context: RequestContext,
  ): Promise<EnrolmentType | null> {
    return loadEnrolmentType(context, this.schools, enrolmentId);
  }

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project; null without a place.' })
  project(@Parent() { projectId }: PlacementType, @Context() context: RequestContext): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, projectId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The rank of the place, or why there is none, in your language.',
  })
  reasonInWords(@Parent() placement: PlacementType, @Context() context: RequestContext): string | null {
    return reasonInWordsOf(context, placement);
  }

  @ResolveField(() => [String], { description: 'A sentence in your language for each of `higherChoices`.' })
  explanation(@Parent() placement: PlacementType, @Context() context: RequestContext): Promise<string[]> {
    return explanationOf(context, this.projects, placement);
  }
}

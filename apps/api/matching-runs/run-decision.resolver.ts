import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { loadProjectType } from '../projects/project-loader.js';
import { ProjectType } from '../projects/project.type.js';
import { loadEnrolmentType } from '../schools/enrolment-loader.js';
import { EnrolmentType } from '../schools/enrolment.type.js';
import { RunDecisionType } from './run-decision.type.js';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

@Resolver(() => RunDecisionType)
export class RunDecisionResolver {
  constructor(
    private readonly projects: ProjectsReadModel,
    private readonly schools: SchoolsByIdsReadModel,
  ) {}

  @ResolveField(() => EnrolmentType, { nullable: true, description: 'The student.' })
  enrolment(
    @Parent() { enrolmentId }: RunDecisionType,
    @Context() context: RequestContext,
  ): Promise<EnrolmentType | null> {
    return loadEnrolmentType(context, this.schools, enrolmentId);
  }

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project; null once you may not read it.' })
  project(@Parent() { projectId }: RunDecisionType, @Context() context: RequestContext): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, projectId);
  }
}

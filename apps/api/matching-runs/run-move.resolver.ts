import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { loadProjectType } from '../projects/project-loader.js';
import { ProjectType } from '../projects/project.type.js';
import { loadEnrolmentType } from '../schools/enrolment-loader.js';
import { EnrolmentType } from '../schools/enrolment.type.js';
import { RunMoveType } from './run-move.type.js';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

@Resolver(() => RunMoveType)
export class RunMoveResolver {
  constructor(
    private readonly projects: ProjectsReadModel,
    private readonly schools: SchoolsByIdsReadModel,
  ) {}

  @ResolveField(() => EnrolmentType, { nullable: true, description: 'The student.' })
  enrolment(@Parent() { enrolmentId }: RunMoveType, @Context() context: RequestContext): Promise<EnrolmentType | null> {
    return loadEnrolmentType(context, this.schools, enrolmentId);
  }

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project before; null without a place.' })
  fromProject(
    @Parent() { fromProjectId }: RunMoveType,
    @Context() context: RequestContext,
  ): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, fromProjectId);
  }

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project after; null without a place.' })
  toProject(@Parent() { toProjectId }: RunMoveType, @Context() context: RequestContext): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, toProjectId);
  }
}

import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { Public } from '../auth/public.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import type { RequestContext } from '../graphql/request-context.js';
import { organisationNameOf, OrganisationNameType } from '../identity/organisation-name.type.js';
import {
  CreateProjectFromNeedInput,
  ProjectFilterInput,
  TransitionProjectInput,
  UpdateProjectInput,
} from './project.inputs.js';
import { projectActions } from './project-actions.js';
import { ProjectActionEnum } from './project-enums.js';
import { ProjectConnection, ProjectPayload, ProjectType, toProjectType } from './project.type.js';
import type { Actor } from '#libs/identity/actor';
import { IdentityReadModel } from '#libs/identity/identity.read-model';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';
import { CreateProjectFromNeed } from '#libs/projects/use-cases/create-project-from-need';
import { ReviseProject } from '#libs/projects/use-cases/revise-project';
import { type CoordinatorVerb, TransitionProject } from '#libs/projects/use-cases/transition-project';

@Resolver(() => ProjectType)
export class ProjectResolver {
  constructor(
    private readonly readModel: ProjectsReadModel,
    private readonly identity: IdentityReadModel,
    private readonly createProject: CreateProjectFromNeed,
    private readonly reviseProject: ReviseProject,
    private readonly transitionProjectUseCase: TransitionProject,
  ) {}

  @Public()
  @Query(() => ProjectConnection, { description: 'The projects that you may read, newest first.' })
  async projects(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => ProjectFilterInput, nullable: true, description: 'Which of them.' })
    filter?: ProjectFilterInput,
  ): Promise<Connection<ProjectType>> {
    return toConnection(await this.readModel.projects(actor, page, filter ?? {}), toProjectType);
  }

  @ResolveField(() => OrganisationNameType, { description: 'The nonprofit that will use the result.' })
  organisation(
    @Parent() { organisationId }: ProjectType,
    @Context() context: RequestContext,
  ): Promise<OrganisationNameType> {
    return organisationNameOf(context, this.identity, organisationId);
  }

  @ResolveField(() => [ProjectActionEnum], { description: 'What you can do with it now.' })
  allowedActions(@CurrentActor() actor: Actor, @Parent() project: ProjectType): CoordinatorVerb[] {
    return projectActions(actor, project);
  }

  @Mutation(() => ProjectPayload, { description: 'Frames a selected need as a project. For coordinators.' })
  async createProjectFromNeed(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The need and its framing.' }) input: CreateProjectFromNeedInput,
  ): Promise<ProjectPayload> {
    return { project: toProjectType(await this.createProject.execute(actor, input)) };
  }

  @Mutation(() => ProjectPayload, { description: 'Changes a project before it is published. For coordinators.' })
  async updateProject(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The changed framing.' }) input: UpdateProjectInput,
  ): Promise<ProjectPayload> {
    return { project: toProjectType(await this.reviseProject.execute(actor, input)) };
  }

  @Mutation(() => ProjectPayload, { description: 'Publishes, offers again or cancels a project. For coordinators.' })
  async transitionProject(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The project and the step.' }) { projectId, action }: TransitionProjectInput,
  ): Promise<ProjectPayload> {
    return { project: toProjectType(await this.transitionProjectUseCase.execute(actor, action, projectId)) };
  }
}

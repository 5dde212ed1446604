import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { GlobalIdPipe } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { loadProjectType } from '../projects/project-loader.js';
import { ProjectType } from '../projects/project.type.js';
import { TeamConnection, TeamType, toTeamType } from './team.type.js';
import type { Actor } from '#libs/identity/actor';
import { TeamsReadModel } from '#libs/matching-runs/teams.read-model';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';

@Resolver(() => TeamType)
export class TeamResolver {
  constructor(
    private readonly readModel: TeamsReadModel,
    private readonly projects: ProjectsReadModel,
  ) {}

  @Query(() => TeamConnection, {
    description:
      'The teams of your nonprofit’s projects, once they are published; those of their cohorts for teachers, all for coordinators. Oldest first.',
  })
  async teams(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args(
      'projectId',
      { type: () => ID, nullable: true, description: 'Only those of this project.' },
      new GlobalIdPipe('Project', 'projectId'),
    )
    projectId?: string,
  ): Promise<Connection<TeamType>> {
    return toConnection(await this.readModel.teams(actor, page, { projectId }), toTeamType);
  }

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project that it carries out.' })
  project(@Parent() { projectId }: TeamType, @Context() context: RequestContext): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, projectId);
  }
}

import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { translateError } from '../graphql/error-words.js';
import { loaderOf } from '../graphql/loader-of.js';
import { pageOfParent } from '../graphql/page-of-parent.js';
import type { RequestContext } from '../graphql/request-context.js';
import { CohortType, PersonNameType } from '../schools/cohort.type.js';
import { cohortOfRun } from './cohort-of-run.js';
import { MatchingRunActionEnum, type RunAction } from './matching-run-enums.js';
import { MatchingRunType } from './matching-run.type.js';
import { allowedRunActions } from './matching-run-actions.js';
import { TeamConnection, type TeamType, toTeamType } from './team.type.js';
import { IdentityReadModel } from '#libs/identity/identity.read-model';
import { TeamsReadModel } from '#libs/matching-runs/teams.read-model';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

/** What a matching tells beyond its own row. */
@Resolver(() => MatchingRunType)
export class MatchingRunFieldsResolver {
  constructor(
    private readonly identity: IdentityReadModel,
    private readonly schools: SchoolsByIdsReadModel,
    private readonly teamsReadModel: TeamsReadModel,
  ) {}

  @ResolveField(() => CohortType, { nullable: true, description: 'The cohort.' })
  cohort(@Parent() { row }: MatchingRunType, @Context() context: RequestContext): Promise<CohortType | null> {
    return cohortOfRun(context, this.schools, row);
  }

  @ResolveField(() => PersonNameType, { nullable: true, description: 'Who asked for it.' })
  requestedBy(
    @Parent() { row }: MatchingRunType,
    @Context() context: RequestContext,
  ): PersonNameType | Promise<PersonNameType | null> {
    return row.requestedBy ?? this.personNames(context).load(row.requestedById);
  }

  @ResolveField(() => PersonNameType, { nullable: true, description: 'Who approved or rejected it.' })
  decidedBy(
    @Parent() { row }: MatchingRunType,
    @Context() context: RequestContext,
  ): PersonNameType | Promise<PersonNameType | null> | null {
    if (!row.decidedById) return null;
    return row.decidedBy ?? this.personNames(context).load(row.decidedById);
  }

  @ResolveField(() => [MatchingRunActionEnum], { description: 'What you can do with it now.' })
  allowedActions(@Parent() run: MatchingRunType, @Context() context: RequestContext): Promise<RunAction[]> {
    return allowedRunActions(context, this.schools, run);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it ended without an answer, in your language.' })
  failureInWords(@Parent() { failure }: MatchingRunType, @Context() { locale }: RequestContext): string | null {
    return failure && translateError(locale, failure);
  }

  @ResolveField(() => TeamConnection, { description: 'Its teams, once it is published.' })
  async teams(
    @Parent() { row }: MatchingRunType,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<TeamType>> {
    const list = { list: 'run-teams', parentId: row.id, page };
    const load = (ids: readonly string[]) => this.teamsReadModel.teamsOfRuns(context.actor, ids, page);
    return toConnection(await pageOfParent(context, list, load), toTeamType);
  }

  private personNames(context: RequestContext) {
    return loaderOf(context, 'person-names', (ids) => this.identity.personNamesOf(ids));
  }
}

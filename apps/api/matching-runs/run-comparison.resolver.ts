import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, toConnection } from '../graphql/connection.type.js';
import { GlobalIdsPipe } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { MovesArgs } from './moves.args.js';
import { movesPage } from './moves-page.js';
import { RunComparisonType, RunDifferenceType, toRunComparisonType } from './run-comparison.type.js';
import { RunMoveConnection, type RunMoveType, toRunMoveType } from './run-move.type.js';
import type { Actor } from '#libs/identity/actor';
import { RunComparisonReadModel } from '#libs/matching-runs/run-comparison.read-model';

@Resolver()
export class RunComparisonResolver {
  constructor(private readonly comparisons: RunComparisonReadModel) {}

  @Query(() => RunComparisonType, {
    description: 'Two to four matchings of one cohort side by side: their figures, and who moves between each two.',
  })
  async compareMatchingRuns(
    @CurrentActor() actor: Actor,
    @Args(
      'runIds',
      { type: () => [ID], description: 'The matchings; each has a result.' },
      new GlobalIdsPipe('MatchingRun', 'runIds'),
    )
    runIds: string[],
  ): Promise<RunComparisonType> {
    return toRunComparisonType(await this.comparisons.compare(actor, runIds));
  }
}

@Resolver(() => RunDifferenceType)
export class RunDifferenceResolver {
  @ResolveField(() => RunMoveConnection, { description: 'Who has another place in the second than in the first.' })
  async moves(
    @Parent() { row }: RunDifferenceType,
    @Args() page: MovesArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<RunMoveType>> {
    return toConnection(await movesPage(context, row.moves, page), toRunMoveType);
  }
}

import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { type Connection, toConnection } from '../graphql/connection.type.js';
import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { conflictItemsOf } from './conflict-items.js';
import { MatchingRunType, toMatchingRunType } from './matching-run.type.js';
import { MovesArgs } from './moves.args.js';
import { movesPage } from './moves-page.js';
import { RunMoveConnection, type RunMoveType, toRunMoveType } from './run-move.type.js';
import { RunRelaxationType } from './run-relaxation.type.js';
import { relaxationTypesOf } from './run-relaxations.js';
import { runResultOf } from './run-result.js';
import { MatchingRunsReadModel } from '#libs/matching-runs/matching-runs.read-model';
import { movesBetween, type PlacedOfOutcome } from '#libs/matching-runs/run-moves';
import { RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

/** What a matching has to do with others: which one it changes, which one it eases, and what it could be eased by. */
@Resolver(() => MatchingRunType)
export class RunChangesResolver {
  constructor(
    private readonly runs: MatchingRunsReadModel,
    private readonly results: RunResultsReadModel,
    private readonly projects: ProjectsReadModel,
    private readonly schools: SchoolsByIdsReadModel,
  ) {}

  @ResolveField(() => MatchingRunType, {
    nullable: true,
    description: 'The published matching that a re-match changes.',
  })
  previousRun(@Parent() { row }: MatchingRunType, @Context() context: RequestContext): Promise<MatchingRunType | null> {
    return this.runOf(context, row.previousRunId);
  }

  @ResolveField(() => MatchingRunType, {
    nullable: true,
    description: 'The matching without a solution of which this one drops a rule.',
  })
  relaxedRun(@Parent() { row }: MatchingRunType, @Context() context: RequestContext): Promise<MatchingRunType | null> {
    return this.runOf(context, row.relaxedRunId);
  }

  @ResolveField(() => RunMoveConnection, {
    description: 'Whose place a re-match changes, before and after it is published; empty for any other matching.',
  })
  async moves(
    @Parent() { row }: MatchingRunType,
    @Args() page: MovesArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<RunMoveType>> {
    const [before, after] = await Promise.all(
      [row.previousRunId, row.previousRunId && row.id].map((id) => this.placedOf(context, id)),
    );
    const moves = before && after ? movesBetween(before, after) : [];
    return toConnection(await movesPage(context, moves, page), toRunMoveType);
  }

  @ResolveField(() => [RunRelaxationType], {
    description: 'At most three rules that could be dropped, for a matching without a solution; smallest change first.',
  })
  async relaxations(
    @Parent() { row }: MatchingRunType,
    @Context() context: RequestContext,
  ): Promise<RunRelaxationType[]> {
    const [conflict, relaxations] = await Promise.all([
      runResultOf(context, this.results, { id: row.id, result: 'conflict' }),
      runResultOf(context, this.results, { id: row.id, result: 'relaxations' }),
    ]);
    const contradiction = { conflict: conflict ?? [], decisions: row.decisions };
    const items = await conflictItemsOf(context, contradiction, { projects: this.projects, schools: this.schools });
    return relaxationTypesOf(context.locale, { ...contradiction, items, relaxations: relaxations ?? [] });
  }

  private async placedOf(context: RequestContext, id: string | null): Promise<PlacedOfOutcome | null> {
    return id ? runResultOf(context, this.results, { id, result: 'placed' }) : null;
  }

  private async runOf(context: RequestContext, id: string | null): Promise<MatchingRunType | null> {
    if (!id) return null;
    const load = (ids: readonly string[]) => this.runs.runsByIds(context.actor, ids);
    const run = await loaderOf(context, 'matching-runs', load).load(id);
    return run && toMatchingRunType(run);
  }
}

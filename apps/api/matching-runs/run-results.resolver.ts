import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ConflictItemType } from './conflict-item.type.js';
import { conflictItemsOf } from './conflict-items.js';
import { MatchedProjectType, toMatchedProjectType } from './matched-project.type.js';
import { MatchingRunType } from './matching-run.type.js';
import { placementsPage } from './placements-page.js';
import { PlacementConnection, type PlacementType, toPlacementType } from './placement.type.js';
import { RunMetricsType, RunProofType, toRunProofType } from './run-figures.type.js';
import { runResultOf } from './run-result.js';
import type { OutcomeMetrics } from '#libs/matching/outcome';
import { RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

/** What came out of a matching. */
@Resolver(() => MatchingRunType)
export class RunResultsResolver {
  constructor(
    private readonly results: RunResultsReadModel,
    private readonly projectsReadModel: ProjectsReadModel,
    private readonly schools: SchoolsByIdsReadModel,
  ) {}

  @ResolveField(() => RunMetricsType, {
    nullable: true,
    description: 'The result in figures; null without a result.',
  })
  metrics(@Parent() { row }: MatchingRunType, @Context() context: RequestContext): Promise<OutcomeMetrics | null> {
    return runResultOf(context, this.results, { id: row.id, result: 'metrics' });
  }

  @ResolveField(() => [Int], {
    nullable: true,
    description: 'How many students got their first choice, their second, and so on; null without a result.',
  })
  profile(@Parent() { row }: MatchingRunType, @Context() context: RequestContext): Promise<readonly number[] | null> {
    return runResultOf(context, this.results, { id: row.id, result: 'profile' });
  }

  @ResolveField(() => RunProofType, {
    nullable: true,
    description: 'How sure it is that nothing is better; null without a result.',
  })
  async proof(@Parent() { row }: MatchingRunType, @Context() context: RequestContext): Promise<RunProofType | null> {
    const proof = await runResultOf(context, this.results, { id: row.id, result: 'proof' });
    return proof && toRunProofType(proof);
  }

  @ResolveField(() => [MatchedProjectType], {
    description: 'What becomes of each project; empty without a result.',
  })
  async projects(
    @Parent() { row }: MatchingRunType,
    @Context() context: RequestContext,
  ): Promise<MatchedProjectType[]> {
    const projects = await runResultOf(context, this.results, { id: row.id, result: 'projects' });
    return (projects ?? []).map(toMatchedProjectType);
  }

  @ResolveField(() => [ConflictItemType], {
    description: 'The rules that contradict each other, for a matching without a solution; empty for any other.',
  })
  async conflict(@Parent() { row }: MatchingRunType, @Context() context: RequestContext): Promise<ConflictItemType[]> {
    const conflict = await runResultOf(context, this.results, { id: row.id, result: 'conflict' });
    const readModels = { projects: this.projectsReadModel, schools: this.schools };
    return conflictItemsOf(context, { conflict: conflict ?? [], decisions: row.decisions }, readModels);
  }

  @ResolveField(() => PlacementConnection, {
    description: 'What it gives each student, also before it is published; empty without a result.',
  })
  async assignments(
    @Parent() { row }: MatchingRunType,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<PlacementType>> {
    const places = await runResultOf(context, this.results, { id: row.id, result: 'places' });
    return toConnection(await placementsPage(context, places, page), toPlacementType);
  }
}

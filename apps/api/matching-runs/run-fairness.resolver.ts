import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { MatchingRunType } from './matching-run.type.js';
import { RunFairnessType } from './run-fairness.type.js';
import { runResultOf } from './run-result.js';
import { type RunFairness, runFairness } from '#libs/matching-runs/fairness/run-fairness';
import { RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';

@Resolver(() => MatchingRunType)
export class RunFairnessResolver {
  constructor(private readonly results: RunResultsReadModel) {}

  @ResolveField(() => RunFairnessType, {
    nullable: true,
    description: 'How fairly its result treats students and nonprofits; null without a result.',
  })
  async fairness(@Parent() { row }: MatchingRunType, @Context() context: RequestContext): Promise<RunFairness | null> {
    const [metrics, profile, projects, origins] = await Promise.all([
      runResultOf(context, this.results, { id: row.id, result: 'metrics' }),
      runResultOf(context, this.results, { id: row.id, result: 'profile' }),
      runResultOf(context, this.results, { id: row.id, result: 'projects' }),
      runResultOf(context, this.results, { id: row.id, result: 'origins' }),
    ]);
    if (!metrics || !profile || !projects) return null;
    return runFairness({ metrics, profile, projects, origins: origins ?? [] });
  }
}

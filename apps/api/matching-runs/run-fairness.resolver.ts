import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { MatchingRunType } from './matching-run.type.js';
import { RunFairnessType } from './run-fairness.type.js';
import type { RunFairness } from '#libs/matching-runs/fairness/run-fairness';
import { RunFairnessReadModel } from '#libs/matching-runs/fairness/run-fairness.read-model';

@Resolver(() => MatchingRunType)
export class RunFairnessResolver {
  constructor(private readonly readModel: RunFairnessReadModel) {}

  @ResolveField(() => RunFairnessType, {
    nullable: true,
    description: 'How fairly its result treats students and nonprofits; null without a result.',
  })
  async fairness(@Parent() { row }: MatchingRunType, @Context() context: RequestContext): Promise<RunFairness | null> {
    const loader = loaderOf(context, 'run-fairness', (ids) => this.readModel.fairnessOf(context.actor, ids));
    return (await loader.load(row.id))?.fairness ?? null;
  }
}

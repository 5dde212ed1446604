import { Args, Context, ID, Resolver, Subscription } from '@nestjs/graphql';

import { GlobalIdPipe } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { MatchingRunType } from './matching-run.type.js';
import { RunProgressStream } from './run-progress-stream.js';

@Resolver()
export class RunProgressSubscription {
  constructor(private readonly streams: RunProgressStream) {}

  @Subscription(() => MatchingRunType, {
    description: 'A matching now, and again whenever it gets on, until its computation has ended.',
    resolve: (run: MatchingRunType) => run,
  })
  matchingRunProgressed(
    @Args('runId', { type: () => ID, description: 'The matching.' }, new GlobalIdPipe('MatchingRun', 'runId'))
    runId: string,
    @Context() context: RequestContext,
  ): Promise<AsyncIterableIterator<MatchingRunType>> {
    return this.streams.open(runId, context);
  }
}

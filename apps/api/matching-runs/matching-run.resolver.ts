import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { GlobalIdPipe } from '../graphql/global-id.js';
import {
  ApproveMatchingRunInput,
  MatchingRunInput,
  RejectMatchingRunInput,
  RequestMatchingRunInput,
} from './matching-run.inputs.js';
import { MatchingRunConnection, MatchingRunPayload, MatchingRunType, toMatchingRunType } from './matching-run.type.js';
import { ReplayPayload } from './replay.type.js';
import type { Actor } from '#libs/identity/actor';
import { MatchingRunsReadModel } from '#libs/matching-runs/matching-runs.read-model';
import { CancelMatchingRun } from '#libs/matching-runs/use-cases/cancel-matching-run';
import { DecideMatchingRun } from '#libs/matching-runs/use-cases/decide-matching-run';
import { PublishMatchingRun } from '#libs/matching-runs/use-cases/publish-matching-run';
import { ReplayMatchingRun } from '#libs/matching-runs/use-cases/replay-matching-run';
import { RequestMatchingRun } from '#libs/matching-runs/use-cases/request-matching-run';

const aRun = { description: 'The matching.' };

@Resolver(() => MatchingRunType)
export class MatchingRunResolver {
  constructor(
    private readonly readModel: MatchingRunsReadModel,
    private readonly request: RequestMatchingRun,
    private readonly cancel: CancelMatchingRun,
    private readonly decide: DecideMatchingRun,
    private readonly publish: PublishMatchingRun,
    private readonly replay: ReplayMatchingRun,
  ) {}

  @Query(() => MatchingRunConnection, {
    description: 'The matchings of your cohorts; all of them for coordinators. Newest first.',
  })
  async matchingRuns(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args(
      'cohortId',
      { type: () => ID, nullable: true, description: 'Only those of this cohort.' },
      new GlobalIdPipe('Cohort', 'cohortId'),
    )
    cohortId?: string,
  ): Promise<Connection<MatchingRunType>> {
    return toConnection(await this.readModel.runs(actor, page, cohortId), toMatchingRunType);
  }

  @Mutation(() => MatchingRunPayload, {
    description: 'Asks for a matching, which the worker computes. Its projects are locked meanwhile. For coordinators.',
  })
  async requestMatchingRun(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to match, and how.' }) input: RequestMatchingRunInput,
  ): Promise<MatchingRunPayload> {
    return { run: toMatchingRunType(await this.request.execute(actor, input)) };
  }

  @Mutation(() => MatchingRunPayload, { description: 'Calls a matching off before it has a result. For coordinators.' })
  async cancelMatchingRun(
    @CurrentActor() actor: Actor,
    @Args('input', aRun) { runId }: MatchingRunInput,
  ): Promise<MatchingRunPayload> {
    return { run: toMatchingRunType(await this.cancel.execute(actor, runId)) };
  }

  @Mutation(() => MatchingRunPayload, { description: 'Finds a result good; nobody is told yet. For coordinators.' })
  async approveMatchingRun(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The matching, and what you accept.' }) input: ApproveMatchingRunInput,
  ): Promise<MatchingRunPayload> {
    return { run: toMatchingRunType(await this.decide.execute(actor, { ...input, verb: 'approve' })) };
  }

  @Mutation(() => MatchingRunPayload, { description: 'Turns a result down and frees its projects. For coordinators.' })
  async rejectMatchingRun(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The matching and the reason.' }) { runId, reason }: RejectMatchingRunInput,
  ): Promise<MatchingRunPayload> {
    return { run: toMatchingRunType(await this.decide.execute(actor, { runId, verb: 'reject', reason })) };
  }

  @Mutation(() => MatchingRunPayload, {
    description: 'Forms the teams of an approved result and tells everybody, all or nothing. For coordinators.',
  })
  async publishMatchingRun(
    @CurrentActor() actor: Actor,
    @Args('input', aRun) { runId }: MatchingRunInput,
  ): Promise<MatchingRunPayload> {
    return { run: toMatchingRunType(await this.publish.execute(actor, runId)) };
  }

  @Mutation(() => ReplayPayload, {
    description: 'Computes a stored matching once more and compares. Changes nothing. For coordinators.',
  })
  async replayMatchingRun(
    @CurrentActor() actor: Actor,
    @Args('input', aRun) { runId }: MatchingRunInput,
  ): Promise<ReplayPayload> {
    return { replay: await this.replay.execute(actor, runId) };
  }
}

import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { GlobalIdPipe } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { needActions } from './need-actions.js';
import {
  CreateSubmissionDraftInput,
  DecideSubmissionInput,
  NeedInput,
  UpdateSubmissionDraftInput,
} from './need-submission.inputs.js';
import {
  NeedActionEnum,
  NeedSubmissionConnection,
  NeedSubmissionPayload,
  NeedSubmissionType,
  toNeedType,
} from './need-submission.type.js';
import { CallsReadModel } from '#libs/calls/calls.read-model';
import type { NeedVerb } from '#libs/calls/need-submission-lifecycle';
import { DecideNeed } from '#libs/calls/use-cases/decide-need';
import { DraftNeed } from '#libs/calls/use-cases/draft-need';
import { ReviseNeed } from '#libs/calls/use-cases/revise-need';
import { TransitionNeed } from '#libs/calls/use-cases/transition-need';
import type { Actor } from '#libs/identity/actor';

const anId = { description: 'The need.' };

@Resolver(() => NeedSubmissionType)
export class NeedSubmissionResolver {
  constructor(
    private readonly readModel: CallsReadModel,
    private readonly draftNeed: DraftNeed,
    private readonly reviseNeed: ReviseNeed,
    private readonly transitionNeed: TransitionNeed,
    private readonly decideNeed: DecideNeed,
  ) {}

  @Query(() => NeedSubmissionConnection, {
    description: 'Your nonprofit’s needs; every need for coordinators. Newest first.',
  })
  async needSubmissions(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args(
      'callId',
      { type: () => ID, nullable: true, description: 'Only those of this call.' },
      new GlobalIdPipe('CallForProjects', 'callId'),
    )
    callId?: string,
  ): Promise<Connection<NeedSubmissionType>> {
    return toConnection(await this.readModel.needs(actor, page, callId), toNeedType);
  }

  @ResolveField(() => [NeedActionEnum], { description: 'What you can do with it now.' })
  allowedActions(@Parent() need: NeedSubmissionType, @Context() context: RequestContext): Promise<NeedVerb[]> {
    return needActions(context, this.readModel, need);
  }

  @Mutation(() => NeedSubmissionPayload, { description: 'Starts a need in answer to an open call.' })
  async createSubmissionDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft.' }) input: CreateSubmissionDraftInput,
  ): Promise<NeedSubmissionPayload> {
    return { need: toNeedType(await this.draftNeed.execute(actor, input)) };
  }

  @Mutation(() => NeedSubmissionPayload, { description: 'Changes a draft.' })
  async updateSubmissionDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The changed draft.' }) input: UpdateSubmissionDraftInput,
  ): Promise<NeedSubmissionPayload> {
    return { need: toNeedType(await this.reviseNeed.execute(actor, input)) };
  }

  @Mutation(() => NeedSubmissionPayload, { description: 'Sends a complete draft, before the call closes.' })
  async submitNeed(
    @CurrentActor() actor: Actor,
    @Args('input', anId) input: NeedInput,
  ): Promise<NeedSubmissionPayload> {
    return { need: toNeedType(await this.transitionNeed.execute(actor, 'submit', input.needId)) };
  }

  @Mutation(() => NeedSubmissionPayload, { description: 'Takes a need back, before it is selected.' })
  async withdrawSubmission(
    @CurrentActor() actor: Actor,
    @Args('input', anId) input: NeedInput,
  ): Promise<NeedSubmissionPayload> {
    return { need: toNeedType(await this.transitionNeed.execute(actor, 'withdraw', input.needId)) };
  }

  @Mutation(() => NeedSubmissionPayload, { description: 'Selects, waitlists or refuses a need. For coordinators.' })
  async decideSubmission(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The decision.' }) { decision, ...input }: DecideSubmissionInput,
  ): Promise<NeedSubmissionPayload> {
    return { need: toNeedType(await this.decideNeed.execute(actor, { ...input, verb: decision })) };
  }
}

import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { Public } from '../auth/public.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import type { RequestContext } from '../graphql/request-context.js';
import { CreateCallInput, TransitionCallInput } from './call.inputs.js';
import { CallActionEnum, CallConnection, CallPayload, CallType, toCallType } from './call.type.js';
import { callActions } from './call-actions.js';
import { closingInstant } from './closing-instant.js';
import type { CallVerb } from '#libs/calls/call-lifecycle';
import { CallsReadModel } from '#libs/calls/calls.read-model';
import { CreateCall } from '#libs/calls/use-cases/create-call';
import { TransitionCall } from '#libs/calls/use-cases/transition-call';
import type { Actor } from '#libs/identity/actor';

@Resolver(() => CallType)
export class CallResolver {
  constructor(
    private readonly readModel: CallsReadModel,
    private readonly createCallUseCase: CreateCall,
    private readonly transitionCallUseCase: TransitionCall,
  ) {}

  @Public()
  @Query(() => CallConnection, { description: 'The calls that take needs now, newest first.' })
  async openCalls(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<CallType>> {
    return toConnection(await this.readModel.calls(actor, page, { openOnly: true }), toCallType);
  }

  @Public()
  @Query(() => CallConnection, { description: 'All calls that you may see, newest first.' })
  async calls(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<CallType>> {
    return toConnection(await this.readModel.calls(actor, page), toCallType);
  }

  @ResolveField(() => [CallActionEnum], { description: 'What you can do with it now.' })
  allowedActions(@Parent() call: CallType, @Context() context: RequestContext): Promise<CallVerb[]> {
    return callActions(context, this.readModel, call);
  }

  @Mutation(() => CallPayload, { description: 'Drafts a call for projects. For coordinators.' })
  async createCall(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The call.' }) { closesAtLocal, ...input }: CreateCallInput,
  ): Promise<CallPayload> {
    const closesAt = closingInstant(closesAtLocal, input.timeZone);
    return { call: toCallType(await this.createCallUseCase.execute(actor, { ...input, closesAt })) };
  }

  @Mutation(() => CallPayload, { description: 'Opens, closes, decides, archives or cancels a call. For coordinators.' })
  async transitionCall(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The call and the step.' }) { callId, action }: TransitionCallInput,
  ): Promise<CallPayload> {
    return { call: toCallType(await this.transitionCallUseCase.execute(actor, action, callId)) };
  }
}

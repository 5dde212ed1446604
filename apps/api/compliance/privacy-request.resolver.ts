import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor, CurrentPerson } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonNameType } from '../schools/cohort.type.js';
import { DataExportConnection, DataExportType, toDataExportType } from './data-export.type.js';
import { privacyRequestActions } from './privacy-request-actions.js';
import { ProcessPrivacyRequestInput, RequestErasureInput, RequestMyDataExportInput } from './privacy-request.inputs.js';
import {
  PrivacyRequestActionEnum,
  PrivacyRequestConnection,
  PrivacyRequestKindEnum,
  PrivacyRequestPayload,
  PrivacyRequestStatusEnum,
  PrivacyRequestType,
  toPrivacyRequestType,
} from './privacy-request.type.js';
import type { PrivacyRequestKind } from '#libs/compliance/privacy-request.entity';
import type { PrivacyRequestStatus, PrivacyRequestVerb } from '#libs/compliance/privacy-request-lifecycle';
import { PrivacyReadModel } from '#libs/compliance/privacy.read-model';
import { ProcessPrivacyRequest } from '#libs/compliance/use-cases/process-privacy-request';
import { RequestPrivacy } from '#libs/compliance/use-cases/request-privacy';
import type { Actor, PersonActor } from '#libs/identity/actor';
import { IdentityReadModel } from '#libs/identity/identity.read-model';

@Resolver(() => PrivacyRequestType)
export class PrivacyRequestResolver {
  constructor(
    private readonly readModel: PrivacyReadModel,
    private readonly identity: IdentityReadModel,
    private readonly requestPrivacy: RequestPrivacy,
    private readonly processRequest: ProcessPrivacyRequest,
  ) {}

  @Query(() => PrivacyRequestConnection, {
    description: 'Requests about personal data, newest first: all for coordinators, your own otherwise.',
  })
  async privacyRequests(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('kind', { type: () => PrivacyRequestKindEnum, nullable: true, description: 'Only these.' })
    kind?: PrivacyRequestKind,
    @Args('status', { type: () => PrivacyRequestStatusEnum, nullable: true, description: 'Only those that far.' })
    status?: PrivacyRequestStatus,
  ): Promise<Connection<PrivacyRequestType>> {
    return toConnection(await this.readModel.requests(actor, page, { kind, status }), toPrivacyRequestType);
  }

  @Query(() => DataExportConnection, { description: 'The copies of your data that you asked for, newest first.' })
  async myDataExports(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<DataExportType>> {
    return toConnection(await this.readModel.exports(actor, page), toDataExportType);
  }

  @ResolveField(() => [PrivacyRequestActionEnum], { description: 'What you can do with it now.' })
  allowedActions(
    @Parent() request: PrivacyRequestType,
    @Context() context: RequestContext,
  ): Promise<PrivacyRequestVerb[]> {
    return privacyRequestActions(context, this.readModel, request);
  }

  @ResolveField(() => PersonNameType, { nullable: true, description: 'Whose data it is about.' })
  async person(
    @Parent() { personId }: PrivacyRequestType,
    @Context() context: RequestContext,
  ): Promise<PersonNameType | null> {
    const loader = loaderOf(context, 'person-names', (ids) => this.identity.personNamesOf(ids));
    return loader.load(personId);
  }

  @Mutation(() => PrivacyRequestPayload, {
    description: 'Asks for a copy of everything held about you. A mail tells when it is ready.',
  })
  async requestMyDataExport(
    @CurrentPerson() person: PersonActor,
    @Args('input', { description: 'The request.' }) input: RequestMyDataExportInput,
  ): Promise<PrivacyRequestPayload> {
    return { privacyRequest: toPrivacyRequestType(await this.requestPrivacy.execute(person, 'EXPORT', input)) };
  }

  @Mutation(() => PrivacyRequestPayload, {
    description: 'Asks that everything that tells who you are be erased. A coordinator confirms it.',
  })
  async requestErasure(
    @CurrentPerson() person: PersonActor,
    @Args('input', { description: 'The request.' }) input: RequestErasureInput,
  ): Promise<PrivacyRequestPayload> {
    return { privacyRequest: toPrivacyRequestType(await this.requestPrivacy.execute(person, 'ERASURE', input)) };
  }

  @Mutation(() => PrivacyRequestPayload, {
    description: 'Takes up, confirms or refuses an erasure request. For coordinators.',
  })
  async processPrivacyRequest(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The request and what to do.' }) input: ProcessPrivacyRequestInput,
  ): Promise<PrivacyRequestPayload> {
    return { privacyRequest: toPrivacyRequestType(await this.processRequest.execute(actor, input)) };
  }
}

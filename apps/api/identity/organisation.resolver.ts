import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import {
  CreateOrganisationInput,
  IdentifyOrganisationInput,
  InviteMemberInput,
  VerifyOrganisationInput,
} from './organisation.inputs.js';
import { InvitationPayload } from './invitation.type.js';
import {
  OrganisationConnection,
  OrganisationPayload,
  OrganisationType,
  toOrganisationType,
} from './organisation.type.js';
import { mixesAlphabets } from '#libs/identity/email';
import type { Actor } from '#libs/identity/actor';
import { IdentityReadModel } from '#libs/identity/identity.read-model';
import { CreateOrganisation } from '#libs/identity/use-cases/create-organisation';
import { IdentifyOrganisation } from '#libs/identity/use-cases/identify-organisation';
import { InviteMember } from '#libs/identity/use-cases/invite-member';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  constructor(
    private readonly readModel: IdentityReadModel,
    private readonly createOrganisationUseCase: CreateOrganisation,
    private readonly identification: IdentifyOrganisation,
    private readonly inviteMemberUseCase: InviteMember,
  ) {}

  @Query(() => OrganisationConnection, {
    description: 'The organisations that you belong to; all of them for coordinators.',
  })
  async organisations(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<OrganisationType>> {
    return toConnection(await this.readModel.organisations(actor, page), toOrganisationType);
  }

  @Mutation(() => OrganisationPayload, { description: 'Registers a body that takes part. For coordinators.' })
  async createOrganisation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The body.' }) input: CreateOrganisationInput,
  ): Promise<OrganisationPayload> {
    return { organisation: toOrganisationType(await this.createOrganisationUseCase.execute(actor, input)) };
  }

  @Mutation(() => OrganisationPayload, {
    description: 'Writes down its numbers, which are then to be verified again. For coordinators.',
  })
  async identifyOrganisation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The numbers.' }) input: IdentifyOrganisationInput,
  ): Promise<OrganisationPayload> {
    return { organisation: toOrganisationType(await this.identification.identify(actor, input)) };
  }

  @Mutation(() => OrganisationPayload, {
    description: 'Says that its numbers were compared with the registers. For coordinators.',
  })
  async verifyOrganisation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The organisation.' }) { organisationId }: VerifyOrganisationInput,
  ): Promise<OrganisationPayload> {
    return { organisation: toOrganisationType(await this.identification.verify(actor, organisationId)) };
  }

  @Mutation(() => InvitationPayload, { description: 'Gives a person a role and tells them by mail. For coordinators.' })
  async inviteMember(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, where and as what.' }) input: InviteMemberInput,
  ): Promise<InvitationPayload> {
    const { organisationId, role } = await this.inviteMemberUseCase.execute(actor, input);
    const membership = { organisationId: globalId('Organisation', organisationId), role };
    return { membership, emailMixesAlphabets: mixesAlphabets(input.email) };
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { CreateOrganisationInput, InviteMemberInput } from './organisation.inputs.js';
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
import { InviteMember } from '#libs/identity/use-cases/invite-member';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  constructor(
    private readonly readModel: IdentityReadModel,
    private readonly createOrganisationUseCase: CreateOrganisation,
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

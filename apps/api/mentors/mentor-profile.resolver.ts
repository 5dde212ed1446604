import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import type { RequestContext } from '../graphql/request-context.js';
import { organisationNameOf, OrganisationNameType } from '../identity/organisation-name.type.js';
import { DeclareConflictInput, SaveMentorProfileInput } from './mentor-profile.inputs.js';
import {
  MentorProfileConnection,
  MentorProfilePayload,
  MentorProfileType,
  toMentorProfileType,
} from './mentor-profile.type.js';
import type { Actor } from '#libs/identity/actor';
import { IdentityReadModel } from '#libs/identity/identity.read-model';
import type { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { MentorsReadModel } from '#libs/mentors/mentors.read-model';
import { DeclareConflict } from '#libs/mentors/use-cases/declare-conflict';
import { PauseMentoring } from '#libs/mentors/use-cases/pause-mentoring';
import { SaveMentorProfile } from '#libs/mentors/use-cases/save-mentor-profile';

@Resolver(() => MentorProfileType)
export class MentorProfileResolver {
  constructor(
    private readonly readModel: MentorsReadModel,
    private readonly identity: IdentityReadModel,
    private readonly saveProfile: SaveMentorProfile,
    private readonly declareConflictUseCase: DeclareConflict,
    private readonly pause: PauseMentoring,
  ) {}

  @Query(() => MentorProfileType, {
    nullable: true,
    description: 'Your own profile as a mentor; null while you have none.',
  })
  async myMentorProfile(@CurrentActor() actor: Actor): Promise<MentorProfileType | null> {
    const profile = await this.readModel.ownProfile(actor);
    return profile && toMentorProfileType(profile);
  }

  @Query(() => MentorProfileConnection, {
    description: 'The profiles that you may see, newest first: all for coordinators, your own otherwise.',
  })
  async mentorProfiles(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<MentorProfileType>> {
    return toConnection(await this.readModel.profiles(actor, page), toMentorProfileType);
  }

  @ResolveField(() => [OrganisationNameType], { description: 'The organisations that they are too close to.' })
  conflicts(
    @Parent() { conflictIds }: MentorProfileType,
    @Context() context: RequestContext,
  ): Promise<OrganisationNameType[]> {
    return Promise.all(conflictIds.map((id) => organisationNameOf(context, this.identity, id)));
  }

  @Mutation(() => MentorProfilePayload, { description: 'Writes your own profile. For Enthusiasts.' })
  async saveMentorProfile(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The whole profile.' }) input: SaveMentorProfileInput,
  ): Promise<MentorProfilePayload> {
    return this.payload(actor, await this.saveProfile.execute(actor, input));
  }

  @Mutation(() => MentorProfilePayload, {
    description: 'Says that you are too close to an organisation to accompany its projects.',
  })
  async declareConflict(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The organisation.' }) { organisationId }: DeclareConflictInput,
  ): Promise<MentorProfilePayload> {
    return this.payload(actor, await this.declareConflictUseCase.execute(actor, organisationId));
  }

  @Mutation(() => MentorProfilePayload, { description: 'Has no new project proposed to you for a while.' })
  async pauseMentoring(@CurrentActor() actor: Actor): Promise<MentorProfilePayload> {
    return this.payload(actor, await this.pause.execute(actor, true));
  }

  @Mutation(() => MentorProfilePayload, { description: 'Has new projects proposed to you again.' })
  async resumeMentoring(@CurrentActor() actor: Actor): Promise<MentorProfilePayload> {
    return this.payload(actor, await this.pause.execute(actor, false));
  }

  /** The saved profile with the name of its person. */
  private async payload(actor: Actor, { id }: MentorProfile): Promise<MentorProfilePayload> {
    const [profile] = await this.readModel.profilesByIds(actor, [id]);
    return profile ? { profile: toMentorProfileType(profile) } : {};
  }
}

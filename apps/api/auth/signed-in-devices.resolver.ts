import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import { CurrentPerson } from './current-actor.decorator.js';
import { RevokeSessionInput, RevokeSessionsPayload, SignedInDeviceType, toSignedInDevice } from './session.type.js';
import type { PersonActor } from '#libs/identity/actor';
import { IdentityReadModel } from '#libs/identity/identity.read-model';
import { RevokeSessions } from '#libs/identity/use-cases/revoke-sessions';

@Resolver(() => SignedInDeviceType)
export class SignedInDevicesResolver {
  constructor(
    private readonly readModel: IdentityReadModel,
    private readonly revoke: RevokeSessions,
  ) {}

  @Query(() => [SignedInDeviceType], {
    description: 'The devices on which you are signed in, the newest first. At most 100.',
  })
  async mySessions(@CurrentPerson() person: PersonActor): Promise<SignedInDeviceType[]> {
    return (await this.readModel.sessionsOf(person)).map((session) => toSignedInDevice(session, person));
  }

  @Mutation(() => RevokeSessionsPayload, { description: 'Signs one of your devices out.' })
  async revokeSession(
    @CurrentPerson() person: PersonActor,
    @Args('input', { description: 'The device.' }) { sessionId }: RevokeSessionInput,
  ): Promise<RevokeSessionsPayload> {
    await this.revoke.one(person, sessionId);
    return { sessions: await this.mySessions(person) };
  }

  @Mutation(() => RevokeSessionsPayload, { description: 'Signs all of your devices out, this one included.' })
  async revokeAllSessions(@CurrentPerson() person: PersonActor): Promise<RevokeSessionsPayload> {
    await this.revoke.all(person);
    return { sessions: await this.mySessions(person) };
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import { PersonType, toPersonType } from '../identity/person.type.js';
import { CurrentPerson } from './current-actor.decorator.js';
import { Public } from './public.decorator.js';
import {
  RequestSignInCodeInput,
  RequestSignInCodePayload,
  SignInInput,
  SignInPayload,
  SignOutPayload,
} from './session.type.js';
import type { PersonActor } from '#libs/identity/actor';
import { IdentityReadModel } from '#libs/identity/identity.read-model';
import { RequestSignInCode } from '#libs/identity/use-cases/request-sign-in-code';
import { SignIn } from '#libs/identity/use-cases/sign-in';
import { SignOut } from '#libs/identity/use-cases/sign-out';

@Resolver()
export class AuthResolver {
  constructor(
    private readonly readModel: IdentityReadModel,
    private readonly requestCode: RequestSignInCode,
    private readonly signInUseCase: SignIn,
    private readonly signOutUseCase: SignOut,
  ) {}

  @Query(() => PersonType, { description: 'Yourself.' })
  async me(@CurrentPerson() person: PersonActor): Promise<PersonType> {
    return toPersonType(await this.readModel.self(person), person.memberships);
  }

  @Public()
  @Mutation(() => RequestSignInCodePayload, { description: 'Mails a six-digit code, valid ten minutes, for one use.' })
  async requestSignInCode(
    @Args('input', { description: 'The address.' }) { email }: RequestSignInCodeInput,
  ): Promise<RequestSignInCodePayload> {
    await this.requestCode.execute(email);
    return {};
  }

  @Public()
  @Mutation(() => SignInPayload, { description: 'Opens a session with the mailed code. Five tries a code.' })
  async signIn(
    @Args('input', { description: 'The address and its code.' }) input: SignInInput,
  ): Promise<SignInPayload> {
    return { session: await this.signInUseCase.execute(input) };
  }

  @Mutation(() => SignOutPayload, { description: 'Ends this session.' })
  async signOut(@CurrentPerson() person: PersonActor): Promise<SignOutPayload> {
    await this.signOutUseCase.execute(person);
    return {};
  }
}

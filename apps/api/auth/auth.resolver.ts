import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { PersonType, toPersonType } from '../identity/person.type.js';
import { CurrentPerson } from './current-actor.decorator.js';
import { Public } from './public.decorator.js';
import { SessionCookie } from './session-cookie.js';
import {
  RequestSignInCodeInput,
  RequestSignInCodePayload,
  SignInInput,
  SignInPayload,
  SignOutPayload,
} from './session.type.js';
import { signingDeviceOf } from './signing-device.js';
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
    private readonly cookie: SessionCookie,
  ) {}

  @Query(() => PersonType, { description: 'Yourself.' })
  async me(@CurrentPerson() person: PersonActor): Promise<PersonType> {
    return toPersonType(await this.readModel.self(person), person.memberships);
  }

  @Public()
  @Mutation(() => RequestSignInCodePayload, {
    description: 'Mails a six-digit code and a link; either is valid ten minutes, for one use of one of them.',
  })
  async requestSignInCode(
    @Args('input', { description: 'The address.' }) { email }: RequestSignInCodeInput,
    @Context() { req }: RequestContext,
  ): Promise<RequestSignInCodePayload> {
    await this.requestCode.execute({ email, from: signingDeviceOf(req).from });
    return {};
  }

  @Public()
  @Mutation(() => SignInPayload, {
    description: 'Opens a session with the mailed code. Five tries; then TOO_MANY_ATTEMPTS, with the seconds to wait.',
  })
  async signIn(
    @Args('input', { description: 'The address and its code.' }) { email, code, inCookie }: SignInInput,
    @Context() { req, reply, actor }: RequestContext,
  ): Promise<SignInPayload> {
    const replaces = inCookie && actor.kind === 'person' ? actor.sessionId : undefined;
    const session = await this.signInUseCase.execute({ email, code, ...signingDeviceOf(req), replaces });
    return { session: inCookie ? this.cookie.keep(reply, session) : session };
  }

  @Mutation(() => SignOutPayload, { description: 'Ends this session.' })
  async signOut(@CurrentPerson() person: PersonActor, @Context() { reply }: RequestContext): Promise<SignOutPayload> {
    await this.signOutUseCase.execute(person);
    this.cookie.takeBack(reply);
    return {};
  }
}

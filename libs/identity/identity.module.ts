import { Module } from '@nestjs/common';

import { IdentityReadModel } from '#libs/identity/identity.read-model';
import { SessionActor } from '#libs/identity/session-actor';
import { CreateOrganisation } from '#libs/identity/use-cases/create-organisation';
import { IdentifyOrganisation } from '#libs/identity/use-cases/identify-organisation';
import { InviteMember } from '#libs/identity/use-cases/invite-member';
import { CreateCoordinator } from '#libs/identity/use-cases/create-coordinator';
import { OpenDemoSession } from '#libs/identity/use-cases/open-demo-session';
import { RequestSignInCode } from '#libs/identity/use-cases/request-sign-in-code';
import { RevokeSessions } from '#libs/identity/use-cases/revoke-sessions';
import { SignInByLink } from '#libs/identity/use-cases/sign-in-by-link';
import { SignIn } from '#libs/identity/use-cases/sign-in';
import { SignOut } from '#libs/identity/use-cases/sign-out';

const useCases = [
  RequestSignInCode,
  SignIn,
  SignInByLink,
  RevokeSessions,
  SignOut,
  CreateOrganisation,
  IdentifyOrganisation,
  CreateCoordinator,
  OpenDemoSession,
  InviteMember,
  SessionActor,
  IdentityReadModel,
];

@Module({ providers: useCases, exports: useCases })
export class IdentityModule {}

import { Module } from '@nestjs/common';

import { CallerSessions } from './caller-sessions.js';
import { HomePageController } from './pages/home-page.controller.js';
import { JoinPageController } from './pages/join-page.controller.js';
import { SignInPageController } from './pages/sign-in-page.controller.js';
import { SessionCookie } from './session-cookie.js';
import { IdentityModule } from '#libs/identity/identity.module';
import { SchoolsModule } from '#libs/schools/schools.module';

/** Who a request comes from, and the plain pages behind the links in mails. */
@Module({
  imports: [IdentityModule, SchoolsModule],
  controllers: [HomePageController, SignInPageController, JoinPageController],
  providers: [SessionCookie, CallerSessions],
  exports: [SessionCookie, CallerSessions],
})
export class AuthModule {}

import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Public } from '../public.decorator.js';
import { CallerSessions } from '../caller-sessions.js';
import { SessionCookie } from '../session-cookie.js';
import { signingDeviceOf } from '../signing-device.js';
import { busy, fromElsewhere } from './refusal-pages.js';
import { isFromOurPage, tokenIn } from './page-request.js';
import { type PlainPage, sendPage } from './plain-page.js';
import { SignInByLink } from '#libs/identity/use-cases/sign-in-by-link';
import { Environment } from '#libs/platform/config/environment';
import { DomainError } from '#libs/platform/errors/domain-error';

const dead: PlainPage = { status: 410, title: 'signIn.dead.title', text: 'signIn.dead.text' };

/**
 * The page behind the link of a sign-in mail. Opening it, as mail scanners do too, uses nothing up; the press of its
 * button does, once.
 */
@Controller('sign-in')
@Public()
export class SignInPageController {
  constructor(
    private readonly signInByLink: SignInByLink,
    private readonly callers: CallerSessions,
    private readonly cookie: SessionCookie,
    private readonly environment: Environment,
  ) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = tokenIn(query);
    const isAlive = await this.signInByLink.isAlive(token).catch(() => null);
    sendPage(request, reply, isAlive === null ? busy : isAlive ? confirmation(token) : dead);
  }

  @Post()
  async confirm(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isFromOurPage(request)) return void sendPage(request, reply, fromElsewhere);
    sendPage(request, reply, await this.signIn(tokenIn(body), request, reply));
  }

  private async signIn(token: string, request: FastifyRequest, reply: FastifyReply): Promise<PlainPage> {
    try {
      const replaces = (await this.callers.find(request.headers))?.sessionId;
      const session = await this.signInByLink.execute({ token, ...signingDeviceOf(request), replaces });
      this.cookie.keep(reply, session);
      return {
        ...{ status: 200, title: 'signIn.done.title', text: 'signIn.done.text' },
        link: this.environment.publicUrl,
      };
    } catch (error) {
      return error instanceof DomainError && error.kind === 'invalid' ? dead : busy;
    }
  }
}

function confirmation(token: string): PlainPage {
  const form = { action: 'sign-in', button: 'signIn.button', token } as const;
  return { status: 200, title: 'signIn.title', text: 'signIn.text', form };
}

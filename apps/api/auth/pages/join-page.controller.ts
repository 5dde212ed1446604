import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Public } from '../public.decorator.js';
import { signingDeviceOf } from '../signing-device.js';
import { busy, fromElsewhere } from './refusal-pages.js';
import { isFromOurPage, tokenIn } from './page-request.js';
import { type PlainPage, sendPage } from './plain-page.js';
import { visitor } from '#libs/identity/actor';
import { RequestSignInCode } from '#libs/identity/use-cases/request-sign-in-code';
import { DomainError } from '#libs/platform/errors/domain-error';
import { ClaimEnrolment } from '#libs/schools/use-cases/claim-enrolment';

const dead: PlainPage = { status: 410, title: 'join.dead.title', text: 'join.dead.text' };
const done: PlainPage = { status: 200, title: 'join.done.title', text: 'join.done.text' };

/** The page behind the link of a student's invitation. It names nobody and no cohort before the student signs in. */
@Controller('join')
@Public()
export class JoinPageController {
  constructor(
    private readonly claimEnrolment: ClaimEnrolment,
    private readonly requestSignIn: RequestSignInCode,
  ) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = tokenIn(query);
    const isAlive = await this.claimEnrolment.isAlive(token).catch(() => null);
    sendPage(request, reply, isAlive === null ? busy : isAlive ? confirmation(token) : dead);
  }

  @Post()
  async confirm(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isFromOurPage(request)) return void sendPage(request, reply, fromElsewhere);
    sendPage(request, reply, await this.claim(tokenIn(body), request));
  }

  /** A claim stands also when the mail to sign in cannot be asked for just now: it can be asked for later. */
  private async claim(token: string, request: FastifyRequest): Promise<PlainPage> {
    try {
      const { email } = await this.claimEnrolment.execute(visitor, token);
      await this.requestSignIn.execute({ email, from: signingDeviceOf(request).from }).catch(() => undefined);
      return done;
    } catch (error) {
      return error instanceof DomainError && error.kind === 'invalid' ? dead : busy;
    }
  }
}

function confirmation(token: string): PlainPage {
  const form = { action: 'join', button: 'join.button', token } as const;
  return { status: 200, title: 'join.title', text: 'join.text', form };
}

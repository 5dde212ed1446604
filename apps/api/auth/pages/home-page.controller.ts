import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Public } from '../public.decorator.js';
import { type PlainPage, sendPage } from './plain-page.js';
import { Environment } from '#libs/platform/config/environment';

/** The bare address, where the links at the end of mails lead: it says that everything comes by mail for now. */
@Controller()
@Public()
export class HomePageController {
  private readonly page: PlainPage;

  constructor({ nodeEnv }: Environment) {
    const link = nodeEnv === 'production' ? '/schema.graphql' : '/graphiql';
    this.page = { status: 200, title: 'home.title', text: 'home.text', link, linkText: 'home.link' };
  }

  @Get()
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendPage(request, reply, this.page);
  }
}

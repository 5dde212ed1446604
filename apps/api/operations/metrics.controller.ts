import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Public } from '../auth/public.decorator.js';
import { Metrics } from './metrics.js';
import { Staff } from './staff.js';

@Controller('metrics')
@Public()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly staff: Staff,
  ) {}

  /** Open to this machine and to coordinators; for everybody else there is nothing here. */
  @Get()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!(await this.staff.mayLook(request))) throw new NotFoundException();
    await reply.type(this.metrics.contentType).send(await this.metrics.text());
  }
}

import { Controller, Get, Req, ServiceUnavailableException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { Public } from '../auth/public.decorator.js';
import { Staff } from '../operations/staff.js';
import { Drain } from './drain.js';
import { PartsHealthCheck, type PartsHealth } from './parts-health.js';

interface Readiness {
  /** `degraded`: requests are served, while jobs or mails wait. */
  readonly status: 'ready' | 'degraded' | 'not ready';
  /** For staff only. */
  readonly parts?: PartsHealth;
}

@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly parts: PartsHealthCheck,
    private readonly drain: Drain,
    private readonly staff: Staff,
  ) {}

  /** The process runs. */
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Whether to send requests here: 200 also when degraded, 503 without a database or on the way out. */
  @Get('ready')
  async ready(@Req() request: FastifyRequest): Promise<Readiness> {
    const parts = await this.parts.look();
    if (!parts.database || this.drain.isDraining) throw new ServiceUnavailableException({ status: 'not ready' });
    const status = parts.queue && parts.mail ? 'ready' : 'degraded';
    return (await this.staff.mayLook(request)) ? { status, parts } : { status };
  }
}

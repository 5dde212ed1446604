import { Controller, Get, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Public } from '../auth/public.decorator.js';

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly database: DataSource) {}

  @Get('live')
  @HttpCode(200)
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Ready to serve: the database answers. */
  @Get('ready')
  @HttpCode(200)
  async ready(): Promise<{ status: string }> {
    await this.database.query('SELECT 1').catch(() => {
      throw new ServiceUnavailableException({ status: 'not ready' });
    });
    return { status: 'ready' };
  }
}

import { Module } from '@nestjs/common';

import { AuthModule } from '../auth/auth.module.js';
import { Drain } from '../health/drain.js';
import { HealthController } from '../health/health.controller.js';
import { PartsHealthCheck } from '../health/parts-health.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';
import { RequestTimesPlugin } from './request-times.plugin.js';
import { Staff } from './staff.js';
import { JobsModule } from '#libs/jobs/jobs.module';

/** What the people who run an installation look at: health, figures, queues. */
@Module({
  imports: [JobsModule, AuthModule],
  controllers: [HealthController, MetricsController],
  providers: [Staff, Drain, PartsHealthCheck, Metrics, RequestTimesPlugin],
})
export class OperationsModule {}

import { Injectable, type OnModuleDestroy } from '@nestjs/common';

import { Environment } from '#libs/platform/config/environment';

/** The end of the api: from SIGTERM on it is not ready, and for a while it serves those who have not noticed. */
@Injectable()
export class Drain implements OnModuleDestroy {
  isDraining = false;

  constructor(private readonly environment: Environment) {}

  async onModuleDestroy(): Promise<void> {
    this.isDraining = true;
    await new Promise((resolve) => setTimeout(resolve, this.environment.shutdownDelayMs));
  }
}

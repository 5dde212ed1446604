import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Environment } from '#libs/platform/config/environment';
import { answers } from '#libs/platform/telemetry/answers';

export interface PartsHealth {
  readonly database: boolean;
  /** Where jobs wait: Redis, or the database itself. */
  readonly queue: boolean;
  readonly mail: boolean;
}

/** A sight is good for this long (ms), so that asking often does not weigh on what is asked. */
const freshMs = 1_000;

/** Whether the parts that the api leans on answer. */
@Injectable()
export class PartsHealthCheck {
  private sight: Promise<PartsHealth> | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly environment: Environment,
  ) {}

  look(): Promise<PartsHealth> {
    if (!this.sight) {
      this.sight = this.check();
      setTimeout(() => (this.sight = undefined), freshMs).unref();
    }
    return this.sight;
  }

  private async check(): Promise<PartsHealth> {
    const { redisUrl, smtpUrl } = this.environment;
    const database = this.databaseAnswers();
    const queue = redisUrl ? answers(redisUrl, { say: 'PING\r\n', expect: /^(\+PONG|-NOAUTH)/ }) : database;
    const mail = answers(smtpUrl, { expect: /^220/ });
    return { database: await database, queue: await queue, mail: await mail };
  }

  private databaseAnswers(): Promise<boolean> {
    return this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}

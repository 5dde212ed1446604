import { EventEmitter, on } from 'node:events';

import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';

import { RunNews } from '#libs/matching-runs/run-news.port';
import { Environment } from '#libs/platform/config/environment';
import { asUnavailable } from '#libs/platform/database/unavailable';

const reconnectMs = 1_000;

/** Hears what the trigger of the table says, on one connection for everybody, opened for the first who asks. */
@Injectable()
export class PostgresRunNews extends RunNews implements OnModuleDestroy {
  private readonly logger = new Logger(PostgresRunNews.name);
  private readonly told = new EventEmitter().setMaxListeners(0);
  private connection: Promise<Client> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(private readonly environment: Environment) {
    super();
  }

  async of(runId: string): Promise<AsyncIterator<unknown>> {
    await this.listening();
    return on(this.told, runId);
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    const client = await this.connection?.catch(() => undefined);
    await client?.end();
  }

  private async listening(): Promise<void> {
    this.connection ??= this.connect();
    try {
      await this.connection;
    } catch (error) {
      this.connection = undefined;
      throw asUnavailable(error);
    }
  }

  private async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.environment.databaseUrl });
    client.on('error', () => undefined);
    client.on('end', () => this.lost());
    client.on('notification', ({ payload }) => this.told.emit(payload ?? ''));
    await client.connect();
    await client.query('LISTEN matching_run');
    return client;
  }

  private lost(): void {
    this.connection = undefined;
    if (this.isStopped || this.told.eventNames().length === 0) return;
    this.timer = setTimeout(() => void this.catchUp(), reconnectMs);
  }

  /** Everybody looks again, since nobody knows what was said meanwhile. */
  private async catchUp(): Promise<void> {
    try {
      await this.listening();
      for (const runId of this.told.eventNames()) this.told.emit(runId);
    } catch {
      this.logger.warn('News of runs wait for the database');
      this.lost();
    }
  }
}

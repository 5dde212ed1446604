import {
  createPostgresBackend,
  Queue,
  type Processor,
  setDefaultBackendFactory,
  Worker,
  type ConnectionOptions,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';

import type { QueueName } from '#libs/jobs/job-catalogue';
import type { Environment } from '#libs/platform/config/environment';

export type WorkerTimes = Pick<WorkerOptions, 'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount'>;

/** BullMQ on PostgreSQL, or on Redis when REDIS_URL says so: the one place that knows the difference. */
export class QueueBackend {
  private readonly redis: Redis[] = [];

  constructor(private readonly environment: Environment) {
    if (environment.redisUrl) setDefaultBackendFactory(undefined);
    else setDefaultBackendFactory(createPostgresBackend);
  }

  /** A queue to add to. On Redis it refuses within a second while the server is away, instead of waiting for ever. */
  openQueue(name: QueueName): Queue {
    return new Queue(name, { connection: this.connection(1, 2), skipWaitingForReady: true });
  }

  openWorker(name: QueueName, processor: Processor<object>, times: WorkerTimes): Worker<object> {
    const poolSize = (times.concurrency ?? 1) + 2;
    return new Worker<object>(name, processor, { connection: this.connection(null, poolSize), ...times });
  }

  async close(): Promise<void> {
    await Promise.all(this.redis.map((client) => client.quit().catch(() => client.disconnect())));
  }

  private connection(maxRetriesPerRequest: number | null, max: number): ConnectionOptions {
    const { redisUrl, databaseUrl } = this.environment;
    if (redisUrl) return this.openRedis(redisUrl, maxRetriesPerRequest);
    const postgres = { connectionString: databaseUrl, schema: 'bullmq', migrate: true, max };
    return postgres;
  }

  private openRedis(url: string, maxRetriesPerRequest: number | null): Redis {
    const client = new Redis(url, { maxRetriesPerRequest });
    client.on('error', () => undefined); // BullMQ reports it through its own error event
    this.redis.push(client);
    return client;
  }
}

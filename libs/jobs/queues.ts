import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Queue } from 'bullmq';

import { type QueueName, queueNames } from '#libs/jobs/job-catalogue';
import { QueueBackend } from '#libs/jobs/queue-backend';

/** How long the end of the process waits for a store that may be away (ms). */
const closeTimeoutMs = 2_000;

/** The queues of this process, to add jobs to and to look at. */
@Injectable()
export class Queues implements OnModuleDestroy {
  private readonly logger = new Logger(Queues.name);
  private readonly queues: ReadonlyMap<QueueName, Queue>;

  constructor(private readonly backend: QueueBackend) {
    this.queues = new Map(queueNames.map((name) => [name, this.open(name)]));
  }

  all(): readonly Queue[] {
    return [...this.queues.values()];
  }

  of(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`No such queue: ${name}`);
    return queue;
  }

  async onModuleDestroy(): Promise<void> {
    const closing = Promise.all(this.all().map((queue) => queue.close())).then(() => this.backend.close());
    await Promise.race([closing.catch(() => undefined), late(closeTimeoutMs)]);
  }

  private open(name: QueueName): Queue {
    const queue = this.backend.openQueue(name);
    queue.on('error', (error) => this.logger.warn(`Queue ${name}: ${error.message}`));
    return queue;
  }
}

function late(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

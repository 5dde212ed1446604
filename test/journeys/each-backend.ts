import { describe } from '@jest/globals';

import { openQueueServer, type QueueBackendName, type QueueServer, redisIsMissing } from '#libs/testing/queue-servers';
import { type RunningPasserelle, startPasserelle } from '#libs/testing/running-passerelle';

/** The same story on both queue backends. The Redis half is skipped, saying why, where there is no Redis. */
export function describeOnEachBackend(title: string, tell: (backend: QueueBackendName) => void): void {
  describe(`${title}, jobs on PostgreSQL`, () => tell('postgres'));
  if (redisIsMissing) describe.skip(`${title}, jobs on Redis (skipped: ${redisIsMissing})`, () => tell('redis'));
  else describe(`${title}, jobs on Redis`, () => tell('redis'));
}

/** Opens the product for a story, and closes what it opened. */
export class Stage {
  private queue: QueueServer | undefined;
  private opened: RunningPasserelle | undefined;

  async open(backend: QueueBackendName, settings: Readonly<Record<string, string>> = {}): Promise<RunningPasserelle> {
    this.queue = await openQueueServer(backend);
    this.opened = await startPasserelle(this.queue, settings);
    return this.opened;
  }

  async close(): Promise<void> {
    await this.opened?.stop();
    await this.queue?.stop();
  }
}

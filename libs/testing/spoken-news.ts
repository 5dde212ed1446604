import { EventEmitter, on } from 'node:events';

import { RunNews } from '#libs/matching-runs/run-news.port';

/** News that a spec tells itself: nobody listens to a database. */
export class SpokenNews extends RunNews {
  private readonly told = new EventEmitter();

  of(runId: string): Promise<AsyncIterator<unknown>> {
    return Promise.resolve(on(this.told, runId));
  }

  tell(runId: string): void {
    this.told.emit(runId);
  }

  /** How many listen. */
  get listeners(): number {
    return this.told.eventNames().length;
  }
}

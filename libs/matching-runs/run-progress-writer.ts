import { setTimeout as pauseFor } from 'node:timers/promises';

import type { DataSource } from 'typeorm';

import { MatchingRun, type RunProgress } from '#libs/matching-runs/matching-run.entity';

const leastMillisecondsApart = 500;

/** Milliseconds of a clock that only ever goes forward, and how to let some of them pass. */
export interface Stopwatch {
  elapsed(): number;
  pause(ms: number, signal: AbortSignal): Promise<unknown>;
}

const stopwatch: Stopwatch = {
  elapsed: () => performance.now(),
  pause: (ms, signal) => pauseFor(ms, undefined, { signal }),
};

/**
 * Writes where a running computation is, at most every half second, the latest report always in the end. Progress is a
 * courtesy: when the database does not take it, the computation goes on and its saving meets the outage.
 */
export class RunProgressWriter {
  private readonly stopping = new AbortController();
  private lastWrittenAt = -Infinity;
  private waiting: RunProgress | null = null;
  private writes = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly runId: string,
    private readonly time = stopwatch,
  ) {}

  /** Resolves once this report is written, or one that came after it. */
  report(progress: RunProgress): Promise<void> {
    if (!this.waiting) this.writes = this.writes.then(() => this.writeLatest()).catch(() => undefined);
    this.waiting = progress;
    return this.writes;
  }

  /** Gives up what has not been written, and resolves when nothing is being written any more. */
  stop(): Promise<void> {
    this.stopping.abort();
    return this.writes;
  }

  private async writeLatest(): Promise<void> {
    const { signal } = this.stopping;
    const early = leastMillisecondsApart - (this.time.elapsed() - this.lastWrittenAt);
    if (early > 0) await this.time.pause(early, signal);
    const progress = this.waiting;
    this.waiting = null;
    if (signal.aborted || !progress) return;
    this.lastWrittenAt = this.time.elapsed();
    await this.database.manager.update(MatchingRun, { id: this.runId, status: 'RUNNING' as const }, { progress });
  }
}

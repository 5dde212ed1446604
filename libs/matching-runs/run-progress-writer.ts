import type { DataSource } from 'typeorm';

import { MatchingRun } from '#libs/matching-runs/matching-run.entity';

const leastMillisecondsApart = 500;

/**
 * Writes where a running computation is, at most every half second. Progress is a courtesy: when the database does
 * not take it, the computation goes on and its saving meets the outage.
 */
export class RunProgressWriter {
  private lastWrittenAt = -Infinity;
  private writes = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly runId: string,
    /** Milliseconds of a clock that only ever goes forward. */
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  report(phase: string): void {
    const now = this.elapsed();
    if (now - this.lastWrittenAt < leastMillisecondsApart) return;
    this.lastWrittenAt = now;
    this.writes = this.writes.then(() => this.write(phase)).catch(() => undefined);
  }

  /** Resolves when nothing is being written any more. */
  settled(): Promise<void> {
    return this.writes;
  }

  private async write(phase: string): Promise<void> {
    await this.database.manager.update(
      MatchingRun,
      { id: this.runId, status: 'RUNNING' as const },
      { progress: { phase } },
    );
  }
}

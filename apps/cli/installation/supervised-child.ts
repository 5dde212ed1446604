import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import { type ChildProgram, type RunningChild, startChild } from './child-process.js';

/** How often a program is started again, and who hears of it. */
export interface Supervision {
  /** One end more than this within `withinMs` is the last. */
  readonly restarts: number;
  readonly withinMs: number;
  readonly tell: (line: string) => void;
}

/** A program that is started again when it ends by itself, up to a limit. */
export class SupervisedChild {
  /** Resolves with its name once it has ended too often. */
  readonly gaveUp: Promise<string>;
  private latest: Promise<RunningChild | null>;
  private isStopped = false;

  private constructor(
    private readonly program: ChildProgram,
    private readonly supervision: Supervision,
    first: RunningChild,
  ) {
    this.latest = Promise.resolve(first);
    this.gaveUp = new Promise((giveUp) => void this.watch().then(giveUp));
  }

  /** Resolves once it is ready; rejects as `startChild` does, since what never ran is not started again. */
  static async start(program: ChildProgram, supervision: Supervision): Promise<SupervisedChild> {
    return new SupervisedChild(program, supervision, await startChild(program));
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await (await this.latest)?.stop();
  }

  /** Resolves with the name at the end that is one too many; never when it is stopped. */
  private async watch(): Promise<string> {
    const { name, logFile } = this.program;
    const { restarts, withinMs, tell } = this.supervision;
    for (let ends: readonly number[] = []; ;) {
      await endOf((await this.latest)?.process);
      if (this.isStopped) return new Promise(() => undefined);
      const now = performance.now();
      ends = [...ends.filter((at) => now - at < withinMs), now];
      if (ends.length > restarts) return name;
      tell(`${name} ended unexpectedly and is started again (${ends.length} of ${restarts}). Its log is ${logFile}.`);
      // One that does not even start counts as one that ended.
      this.latest = startChild(this.program).catch(() => null);
    }
  }
}

/** Resolves once the process has ended; at once when there is none. */
export async function endOf(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  await once(child, 'exit');
}

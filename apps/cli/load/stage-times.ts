import type { DemoStep } from '../demo/demo-steps.js';

export type StageTimes = Readonly<Partial<Record<DemoStep, number>>>;

/** Notes when each step begins; a step ends where the next one begins. */
export class StageClock {
  private readonly starts: { readonly step: DemoStep; readonly at: number }[] = [];

  begin(step: DemoStep): void {
    this.starts.push({ step, at: performance.now() });
  }

  /** Seconds of each step, the last one ending now. */
  end(): StageTimes {
    const endedAt = performance.now();
    const seconds = this.starts.map(({ step, at }, index) => {
      const until = this.starts[index + 1]?.at ?? endedAt;
      return [step, Math.round((until - at) / 10) / 100] as const;
    });
    return Object.fromEntries(seconds);
  }
}

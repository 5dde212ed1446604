import { benchmarkProblem } from '#libs/matching/oracle/benchmark-problem';
import type { Figures } from './figures.js';
import type { Measurement } from './measurement.js';
import { millisecondsSince } from './milliseconds.js';
import { nodePrograms } from './node-programs.js';
import type { NodeTask } from './node-task.js';

/**
 * Measures one task in this process, which does nothing else: its memory is that of the program. Of several runs, the one
 * in the middle by processor time is told, with the times of all.
 */
export async function measureHere({ program, instance, objective, limitSeconds }: NodeTask): Promise<Measurement> {
  const { load, prepare, solve, runs = 1 } = nodePrograms[program];
  await load?.();
  const made = benchmarkProblem(instance, objective);
  const problem = prepare?.(made) ?? made;
  const measured: MeasuredRun[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measureRun(() => solve(problem, limitSeconds)));

  const sorted = measured.toSorted((left, right) => left.cpuSeconds - right.cpuSeconds);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) throw new Error('A program runs once at least.');
  const milliseconds = measured.map(({ cpuSeconds }) => 1000 * cpuSeconds);
  return {
    state: 'done',
    ...middle,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    figures: runs === 1 ? middle.figures : { ...middle.figures, milliseconds },
  };
}

interface MeasuredRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly figures: Figures;
}

async function measureRun(solve: () => Promise<Figures>): Promise<MeasuredRun> {
  const [startedMs, startedCpu] = [performance.now(), process.cpuUsage()];
  const figures = await solve();
  return {
    seconds: (performance.now() - startedMs) / 1000,
    cpuSeconds: millisecondsSince(startedCpu) / 1000,
    figures,
  };
}

import { benchmarkProblem } from '#libs/matching/oracle/benchmark-problem';
import type { Measurement } from './measurement.js';
import { nodePrograms } from './node-programs.js';
import type { NodeTask } from './node-task.js';

/** Measures one task in this process, which does nothing else: its memory is that of the program. */
export async function measureHere({ program, instance, objective, limitSeconds }: NodeTask): Promise<Measurement> {
  const { prepare, solve } = nodePrograms[program];
  const made = benchmarkProblem(instance, objective);
  const problem = prepare?.(made) ?? made;
  const [startedMs, startedCpu] = [performance.now(), process.cpuUsage()];
  const figures = await solve(problem, limitSeconds);
  const seconds = (performance.now() - startedMs) / 1000;
  const { user, system } = process.cpuUsage(startedCpu);
  return {
    state: 'done',
    seconds,
    cpuSeconds: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    figures,
  };
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { benchmarkProblem } from '#libs/matching/oracle/benchmark-problem';
import { lpFile } from './lp-file.js';
import type { Measurement } from './measurement.js';
import { findProgram, type ProgramRun, runProgram } from './native-program.js';
import type { NodeTask } from './node-task.js';
import { squaredRanks } from './squared-ranks.js';

/** Native CBC on the same program as the engine's solver, with the sum of squared ranks; the reading is not counted. */
export async function measureCbc({
  instance,
  objective,
  limitSeconds,
}: Omit<NodeTask, 'program'>): Promise<Measurement> {
  const command = findProgram('cbc');
  if (command === null) return { state: 'absent', why: 'coinor-cbc is not installed' };
  const folder = mkdtempSync(join(tmpdir(), 'cbc-'));
  try {
    const file = join(folder, 'program.lp');
    const { program, costs } = squaredRanks(benchmarkProblem(instance, objective));
    writeFileSync(file, lpFile(program, costs));
    const limits = ['-timeMode', 'elapsed', '-sec', String(limitSeconds)];
    const args = [file, '-ratioGap', '0', '-allowableGap', '0.999', ...limits, '-solve'];
    return measurementOf(await runProgram({ command, args, limitSeconds: 1.5 * limitSeconds + 20 }), limitSeconds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measurementOf(
  { ended, stdout, stderr, peakMegabytes: megabytes }: ProgramRun,
  limitSeconds: number,
): Measurement {
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? NaN);
  const [cpuSeconds, seconds] = [
    number(/Total time \(CPU seconds\):\s+([\d.]+)/),
    number(/\(Wallclock seconds\):\s+([\d.]+)/),
  ];
  if (ended === 'limit') return { state: 'limit', seconds: limitSeconds, megabytes };
  if (ended === 'failed' || Number.isNaN(seconds)) return { state: 'failed', why: stderr.slice(0, 200) };

  const [objective, bound] = [number(/Objective value:\s+(-?[\d.]+)/), number(/Lower bound:\s+(-?[\d.]+)/)];
  const isProven = /Optimal solution found/.test(stdout) && !/Stopped on time/.test(stdout);
  if (!isProven && Number.isNaN(objective)) return { state: 'limit', seconds, megabytes };
  const gap = isProven ? 0 : Math.abs(objective - bound) / Math.max(1, Math.abs(objective));
  return { state: 'done', seconds, cpuSeconds, megabytes, figures: { objective, gap } };
}

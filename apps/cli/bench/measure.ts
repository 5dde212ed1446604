import { join } from 'node:path';

import type { Measurement } from './measurement.js';
import { measureCbc } from './measure-cbc.js';
import { measureLemon } from './measure-lemon.js';
import { argumentsOf, nodeProgramNames, type NodeTask } from './node-task.js';
import { runProgram } from './native-program.js';

/** Who is measured: a program of ours in a process of its own, or a native one. */
export type Runner = NodeTask['program'] | 'lemon' | 'cbc';

export type Task = Omit<NodeTask, 'program'> & { readonly runner: Runner };

/** Beyond its own clock, a program may take this much longer before it is killed. */
const grace = { factor: 1.5, seconds: 20 } as const;

export function measure({ runner, ...task }: Task): Promise<Measurement> {
  if (runner === 'lemon') return measureLemon(task);
  return runner === 'cbc' ? measureCbc(task) : measureInProcess({ ...task, program: runner });
}

async function measureInProcess(task: NodeTask): Promise<Measurement> {
  const limitSeconds = grace.factor * task.limitSeconds + grace.seconds;
  const args = ['--max-old-space-size=8192', join(import.meta.dirname, 'measure-task.js'), ...argumentsOf(task)];
  const { ended, stdout, stderr, peakMegabytes } = await runProgram({ command: process.execPath, args, limitSeconds });
  if (ended === 'limit') return { state: 'limit', seconds: limitSeconds, megabytes: peakMegabytes };
  if (ended === 'failed') {
    const isAbsent = /ERR_MODULE_NOT_FOUND/.test(stderr);
    return { state: isAbsent ? 'absent' : 'failed', why: firstError(stderr) };
  }
  const measured: unknown = JSON.parse(stdout);
  if (!isMeasurement(measured)) throw new Error(`${nodeProgramNames.join(', ')} print measurements.`);
  return measured;
}

function firstError(stderr: string): string {
  return stderr.split('\n').find((line) => /error/i.test(line)) ?? stderr.slice(0, 200);
}

function isMeasurement(value: unknown): value is Measurement {
  return typeof value === 'object' && value !== null && 'state' in value;
}

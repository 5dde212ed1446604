import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { benchmarkProblem } from '#libs/matching/oracle/benchmark-problem';
import { projectRoot } from '../project-root.js';
import type { Measurement } from './measurement.js';
import { findProgram, runProgram } from './native-program.js';
import type { NodeTask } from './node-task.js';
import { plainProgram } from './plain-program.js';

const source = join(projectRoot, 'apps', 'cli', 'bench', 'peers', 'lemon-transport.cpp');

/** The network simplex of LEMON, by a small program that is compiled first, where a compiler and its headers are there. */
export async function measureLemon(task: Omit<NodeTask, 'program'>): Promise<Measurement> {
  compiled ??= compile();
  const built = await compiled;
  return 'why' in built ? { state: 'absent', ...built } : solveWith(built.command, task);
}

type Compiled = { readonly command: string } | { readonly why: string };

let compiled: Promise<Compiled> | undefined;

/** Once for all measurements; the folder is taken away when this process ends. */
async function compile(): Promise<Compiled> {
  const compiler = findProgram('g++');
  if (compiler === null) return { why: 'g++ is not installed' };
  const folder = mkdtempSync(join(tmpdir(), 'lemon-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const command = join(folder, 'lemon-transport');
  const { ended } = await runProgram({ command: compiler, args: ['-O2', '-o', command, source], limitSeconds: 300 });
  return ended === 'done' ? { command } : { why: 'liblemon-dev is not installed' };
}

async function solveWith(command: string, { instance, objective, limitSeconds }: Omit<NodeTask, 'program'>) {
  const problem = benchmarkProblem(instance, objective);
  const { pairs } = plainProgram(problem);
  const input = [
    `${problem.students.length} ${problem.projects.length} ${pairs.length}`,
    problem.projects.map(({ maxSize }) => maxSize).join(' '),
    ...pairs.map(({ student, project, rank }) => `${student} ${project} ${rank}`),
    '',
  ].join('\n');
  const run = await runProgram({ command, args: [], input, limitSeconds });
  return measurementOf(run, limitSeconds);
}

function measurementOf(
  { ended, stdout, stderr, peakMegabytes }: Awaited<ReturnType<typeof runProgram>>,
  limitSeconds: number,
): Measurement {
  if (ended === 'limit') return { state: 'limit', seconds: limitSeconds, megabytes: peakMegabytes };
  if (ended === 'failed') return { state: 'failed', why: stderr.slice(0, 200) };
  const [solving = NaN, building = NaN, cpuSeconds = NaN, placed = NaN, rankSum = NaN] = stdout.split(' ').map(Number);
  const seconds = solving + building;
  return { state: 'done', seconds, cpuSeconds, megabytes: peakMegabytes, figures: { placed, rankSum } };
}

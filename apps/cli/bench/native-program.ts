import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How a program ended, and what it took at most. */
export interface ProgramRun {
  readonly ended: 'done' | 'limit' | 'failed';
  readonly stdout: string;
  readonly stderr: string;
  readonly peakMegabytes: number;
}

export interface ProgramTask {
  readonly command: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly limitSeconds: number;
}

const sampleMs = 20;

/** Runs a program to its end or to the limit, at which it is killed. Its memory is what Linux says in between. */
export function runProgram({ command, args, input = '', limitSeconds }: ProgramTask): Promise<ProgramRun> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  // A program that ends without reading all of its input is judged by its exit code.
  child.stdin.on('error', () => undefined).end(input);

  let [peakMegabytes, isOver] = [0, false];
  const sampling = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid));
  }, sampleMs);
  const limit = setTimeout(() => {
    isOver = true;
    child.kill('SIGKILL');
  }, limitSeconds * 1000);
  return new Promise((resolve) => {
    const end = (ended: ProgramRun['ended']) => {
      clearInterval(sampling);
      clearTimeout(limit);
      resolve({ ended, ...written, peakMegabytes: Math.round(peakMegabytes) });
    };
    child.on('error', () => end('failed'));
    child.on('close', (code) => end(isOver ? 'limit' : code === 0 ? 'done' : 'failed'));
  });
}

/** The most memory that a process has had resident, in MB; 0 when the system does not say. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Where a program is on the PATH, or null. */
export function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

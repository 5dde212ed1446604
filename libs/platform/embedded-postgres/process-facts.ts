import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { runProgram } from './run-program.js';

export type ProcessFacts = { readonly parent: number; readonly command: string };

/** Whether a process of this number exists, of whatever account. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Undefined when there is no such process or the system does not tell. */
export async function processFacts(pid: number): Promise<ProcessFacts | undefined> {
  return process.platform === 'linux' ? factsFromProc(pid) : factsFromPs(pid);
}

/** /proc rather than ps, which slim images do not have. */
async function factsFromProc(pid: number): Promise<ProcessFacts | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (stat === undefined || commandLine === undefined) return undefined;

  // The name in parentheses may hold spaces and parentheses itself; state and parent follow the last one.
  const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return { parent: Number(parent), command: commandLine.replaceAll('\0', ' ') };
}

async function factsFromPs(pid: number): Promise<ProcessFacts | undefined> {
  const { code, output } = await runProgram({ program: 'ps', args: ['-ww', '-o', 'ppid=,command=', '-p', `${pid}`] });
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(output) ?? [];
  if (code !== 0 || parent === undefined || command === undefined) return undefined;
  return { parent: Number(parent), command };
}

/** Answers whether the process has ended within `limitMs`. */
export async function endsWithin(pid: number, limitMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += 20) {
    if (!isAlive(pid)) return true;
    await delay(20);
  }
  return !isAlive(pid);
}

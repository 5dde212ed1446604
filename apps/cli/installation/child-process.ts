import { type ChildProcess, fork, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

export class ChildFailure extends Error {}

export interface RunningChild {
  readonly name: string;
  /** What it said when it was ready: an address, or just that. */
  readonly ready: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export interface ChildProgram {
  readonly name: string;
  readonly path: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Where its log lines are kept. */
  readonly logFile: string;
}

const graceMs = 15_000;

/**
 * Starts a program of Node and resolves once it says that it is ready. It leads a process group of its own, so that
 * Ctrl-C reaches us alone and we stop the parts in order; should we die, the closed channel ends it.
 */
export async function startChild({ name, path, logFile, args = [], env = {} }: ChildProgram): Promise<RunningChild> {
  const stdio: ForkOptions['stdio'] = ['ignore', 'ignore', 'pipe', 'ipc'];
  const child = fork(path, [...args], { detached: true, stdio, env: { ...process.env, ...env } });
  const lastWords = keepLog(child, logFile);
  const ready = await Promise.race([
    once(child, 'message').then(([message]: unknown[]) => String(message)),
    once(child, 'exit').then(() => Promise.reject(new ChildFailure(`${name} did not start.\n${lastWords()}`))),
  ]);
  return { name, ready, process: child, stop: () => stopChild(child) };
}

/** Asks the process to end, waits, and ends it when it does not. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await exited;
  clearTimeout(timer);
}

/** Appends what the process writes to its log, and remembers the end of it for the message when it fails. */
function keepLog(child: ChildProcess, logFile: string): () => string {
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    log.write(chunk);
    text = (text + chunk).slice(-4_000);
  });
  child.once('exit', () => log.end());
  return () => `${text.trim()}\nMore in ${logFile}`;
}

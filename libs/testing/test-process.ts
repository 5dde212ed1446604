import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process of the product under test, started from the build. */
export interface TestProcess {
  /** What it said when it was ready. */
  readonly ready: string;
  /** The end of its log. */
  log(): string;
  /** Resolves with the exit code once it has ended; null when a signal ended it. */
  readonly exited: Promise<number | null>;
  /** SIGTERM, SIGSTOP, SIGCONT: sent, not waited for. */
  signal(name: NodeJS.Signals): void;
  /** kill -9: no time for anything. */
  kill(): Promise<void>;
  /** SIGTERM, then waits for the end. */
  stop(): Promise<void>;
}

/** Starts `dist/apps/NAME/main.js` with this environment alone, and resolves once it is ready. */
export async function startTestProcess(
  name: 'api' | 'worker',
  env: Readonly<Record<string, string>>,
): Promise<TestProcess> {
  const program = join('dist', 'apps', name, 'main.js');
  const { PATH = '' } = process.env;
  const child = fork(program, [], { execArgv: [], env: { PATH, ...env }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (log = (log + chunk).slice(-20_000)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = await Promise.race([
    once(child, 'message').then(([message]: unknown[]) => String(message)),
    once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended before it was ready:\n${log}`))),
  ]);
  return {
    ready,
    exited,
    log: () => log,
    signal: (signal) => void child.kill(signal),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** A command of the CLI, from the build. */
export const program = (name: string): string => resolve('dist', 'apps', 'cli', `${name}.js`);

/** Only the PATH: what the surroundings configure must not reach the commands. */
export const bare = { PATH: process.env['PATH'] ?? '' };

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command to its end. */
export async function runProgram(
  name: string,
  args: readonly string[],
  { cwd, env = bare }: { cwd: string; env?: object },
): Promise<Outcome> {
  const child = spawn(process.execPath, [program(name), ...args], {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  await once(child, 'close');
  return { code: child.exitCode, output, errors };
}

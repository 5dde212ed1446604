import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface CliProgram {
  readonly child: ChildProcess;
  /** Its exit code, and what it wrote. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Starts `dist/apps/cli/NAME.js` with this environment alone, in this folder or here. */
export function startCli(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = '.',
): CliProgram {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [resolve('dist', 'apps', 'cli', `${name}.js`), ...args], {
    cwd,
    env: { PATH, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  return { child, ended: once(child, 'close').then(([code]: unknown[]) => ({ code: Number(code ?? -1), output })) };
}

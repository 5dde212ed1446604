import { spawn } from 'node:child_process';

/**
 * PostgreSQL sees this environment only. English messages, because the start is judged by them; LC_ALL also keeps
 * macOS from starting threads inside the postmaster; PG* variables of the caller would change the cluster.
 */
export const serverEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' };

export type ProgramRun = {
  readonly program: string;
  readonly args: readonly string[];
  readonly account?: { readonly uid: number; readonly gid: number };
};

/** `code` is -1 when the program could not be started at all; `output` is everything it wrote. */
export type ProgramResult = { readonly code: number; readonly output: string };

/** Runs a program to its end, from `/` because the account may not be allowed into the current folder. Never rejects. */
export function runProgram({ program, args, account }: ProgramRun): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: serverEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

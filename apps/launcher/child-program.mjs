import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs node with our own input and output, and answers its exit code, 128 + the signal's number when one ended it.
 * A program of some niceness (1 to 19) gives way to the others.
 */
export function runNode(args, { niceness = 0 } = {}) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  if (niceness > 0 && child.pid !== undefined) setPriority(child.pid, niceness);
  for (const signal of forwarded) process.on(signal, () => forward(signal, child));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** Ctrl-C in a terminal reaches the child by itself; a second one from us would look like an impatient person. */
function forward(signal, child) {
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
}

import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.mjs';
import { SetupError } from './setup-error.mjs';

/** Runs a program of the set-up in silence; what it wrote is shown, on standard error, only when it fails. */
export function runQuietly(program, args, { failure }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    const written = [];
    child.stdout.on('data', (chunk) => written.push(chunk));
    child.stderr.on('data', (chunk) => written.push(chunk));
    child.on('error', (error) => reject(new SetupError(`${failure} (${error.message})`)));
    child.on('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(`\n${Buffer.concat(written).toString('utf8')}\n`);
      return reject(new SetupError(failure));
    });
  });
}

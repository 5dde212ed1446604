import { existsSync, writeFileSync } from 'node:fs';

/** Loaded into every process of an installation before its program, ends the first worker once it says it is ready. */
const hasDied = 'first-worker-died';

if (process.argv[1]?.endsWith('worker/main.js') && !existsSync(hasDied)) {
  writeFileSync(hasDied, '');
  const send = process.send?.bind(process);
  process.send = (message) => send?.(message, () => process.kill(process.pid, 'SIGKILL')) ?? false;
}

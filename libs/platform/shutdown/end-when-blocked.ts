import { Worker } from 'node:worker_threads';

import { looks, type WatchOrder } from './watch-order.js';

/** The program of the thread lies beside this file. */
const program = new URL('./beat-watch.js', import.meta.url);

/**
 * Ends the process at once when its thread was busy for this long (ms) without a pause: it serves nobody any more, and
 * neither a signal nor a timer reaches it. Whoever supervises it starts it anew, and its jobs go to other workers.
 */
export function endWhenBlocked(ms: number, name: string): void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const everyMs = ms / looks;
  const message = `Busy for ${ms} ms without a pause: ended, to be started anew`;
  const lastWords = JSON.stringify({ level: 60, service: name, context: 'Shutdown', msg: message });
  const workerData: WatchOrder = { beats, everyMs, lastWords };

  setInterval(() => Atomics.add(beats, 0, 1), everyMs / 2).unref();
  // Neither flags nor NODE_OPTIONS of the process, whose program is not the thread's.
  new Worker(program, { workerData, execArgv: [], env: {} }).unref();
}

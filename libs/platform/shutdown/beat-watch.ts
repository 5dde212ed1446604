import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

import { isWatchOrder, looks } from './watch-order.js';

/**
 * The program of the thread that watches the beat of its process. It counts its own looks, not the time, so that a
 * machine that slept, or a process that was stopped whole, is not taken for a blocked one.
 */
const order: unknown = workerData;
if (!isWatchOrder(order)) throw new TypeError('The watching thread was given something else than its order.');
const { beats, everyMs, lastWords } = order;

let seen = -1;
let missed = 0;
setInterval(() => {
  const now = Atomics.load(beats, 0);
  missed = now === seen ? missed + 1 : 0;
  seen = now;
  if (missed < looks) return;
  // By its number: the streams of a thread go through the thread that is blocked.
  writeSync(2, `${lastWords}\n`);
  process.kill(process.pid, 'SIGKILL');
}, everyMs);

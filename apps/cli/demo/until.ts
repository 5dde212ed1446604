import { setTimeout as delay } from 'node:timers/promises';

import { CommandError } from '../command-error.js';

const lookMs = 100;

/** Looks until it is so. */
export async function until(
  look: () => Promise<boolean>,
  { limitMs, failure }: { readonly limitMs: number; readonly failure: string },
): Promise<void> {
  const giveUpAt = performance.now() + limitMs;
  while (!(await look())) {
    if (performance.now() > giveUpAt)
      throw new CommandError(`${failure} within ${limitMs / 1000} seconds. Look into the log of the worker.`);
    await delay(lookMs);
  }
}

import 'reflect-metadata';

import { ExecuteMatchingRun } from '#libs/matching-runs/use-cases/execute-matching-run';

/**
 * Loaded into a worker before its program, makes every matching keep the one thread of the process busy for ever:
 * neither a lock is renewed nor a signal heard.
 */
ExecuteMatchingRun.prototype.execute = function blockForEver() {
  for (;;);
};

/** How often more than without a mutant a test may pass an instrumented place, and how often any test may. */
const factor = 20;
const leastLimit = 200_000;

/**
 * What Stryker's instrumentation writes its coverage to, counting the steps of each test: it asks for `perTest` once at
 * each instrumented place that is passed. A mutant that never ends is so found by its steps, on a busy machine as on a
 * quiet one, and not by the clock.
 */
export class StepCounter {
  static = {};
  tests = {};
  steps = 0;
  limit = Infinity;

  get perTest() {
    this.steps += 1;
    if (this.steps > this.limit) throw new Error('Too many steps');
    return this.tests;
  }

  get isExceeded() {
    return this.steps > this.limit;
  }

  /** Starts a test anew; `usual` is how many steps it takes without a mutant, undefined while that is being counted. */
  begin(usual) {
    this.steps = 0;
    this.limit = usual === undefined ? Infinity : Math.max(leastLimit, factor * usual);
  }
}

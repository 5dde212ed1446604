/** The totals of a jest run. A suite that did not load, and a run that left no results, count as one failure each. */
export function summarize(results) {
  if (!results) return '0 passed, 1 failed, 0 skipped';
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
}

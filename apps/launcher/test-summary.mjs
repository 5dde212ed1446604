/** The totals of jest runs. A suite that did not load, and a run that left no results, count as one failure each. */
export function summarize(runs) {
  const totals = runs.map(totalsOf);
  const sum = (key) => totals.reduce((total, one) => total + one[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}

function totalsOf(results) {
  if (!results) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

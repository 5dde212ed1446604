import { canonicalAllocation, type CanonicalAllocation } from './cohort-allocation-canonical.js';
import { allocationConflict } from './cohort-allocation-conflict.js';
import { allocationReport } from './cohort-allocation-report.js';
import { type AllocationOutcome } from './cohort-allocation-outcome.js';
import { type AllocationProblem } from './cohort-allocation-problem.js';
import { allocationPairs, bestAllocation } from './cohort-allocation-search.js';
import { validateAllocation } from './cohort-allocation-validation.js';
import { ENGINE_VERSION } from '../engine-version.js';
import { hashJson } from '../hash.js';
import { InvalidProblem } from '../validation/invalid-problem.js';

/**
 * To which cohort each project is offered, the best of all choices, or the minimal conflict when no choice keeps the
 * rules. Throws `InvalidProblem` for what `validateAllocation` refuses.
 */
export function solveAllocation(problem: AllocationProblem): AllocationOutcome {
  const faults = validateAllocation(problem);
  if (faults.length > 0) throw new InvalidProblem(faults);

  const canonical = canonicalAllocation(problem);
  const pairs = allocationPairs(canonical);
  const chosen = bestAllocation(canonical, pairs);
  const report = allocationReport(canonical, pairs, new Set(chosen));
  if (chosen !== null) return { ...heading(canonical), status: 'OPTIMAL', resultHash: offersHash(report), ...report };
  return {
    ...heading(canonical),
    status: 'INFEASIBLE',
    resultHash: offersHash(report),
    ...report,
    alternatives: [],
    unoffered: [],
    conflict: allocationConflict(canonical),
  };
}

/** Over who is offered what; scores follow from the problem. */
export function offersHash({ offers }: Pick<AllocationOutcome, 'offers'>): string {
  return hashJson(offers.map(({ project, cohort }) => [project, cohort]));
}

function heading(
  problem: CanonicalAllocation,
): Pick<AllocationOutcome, 'version' | 'engineVersion' | 'seed' | 'problemHash'> {
  return { version: 1, engineVersion: ENGINE_VERSION, seed: problem.seed, problemHash: hashJson(problem) };
}

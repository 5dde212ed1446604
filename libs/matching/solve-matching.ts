import { canonicalProblem } from './canonical-problem.js';
import { infeasibleOutcome } from './infeasible-outcome.js';
import { InvalidProblem } from './invalid-problem.js';
import { loadMipSolver } from './mip-solver.js';
import { type MatchingOutcome } from './outcome.js';
import { solvedOutcome } from './outcome-of-search.js';
import { type MatchingProblem } from './problem.js';
import { type SearchProgress, withinBudget } from './search.js';
import { solveParts } from './solve-parts.js';
import { validateProblem } from './validate-problem.js';

export interface SolveOptions {
  /** Guard on solver time, in seconds; an outcome that it cut short says so by `nonReproducible`. */
  readonly timeLimitSeconds?: number;
  /** Nodes of branch and bound at most for each criterion; an outcome that it cut short is the same each time. */
  readonly nodeLimit?: number;
  /** Told before each solve; for progress, never for logic. */
  readonly onPhase?: (progress: SearchProgress) => void;
}

/**
 * The best outcome of a problem by its objective, proven, or its minimal conflict when none exists.
 * Blocks the thread while the solver works. Rejects with `InvalidProblem` what `validateProblem` refuses.
 */
export async function solveMatching(problem: MatchingProblem, options: SolveOptions = {}): Promise<MatchingOutcome> {
  const faults = validateProblem(problem);
  if (faults.length > 0) throw new InvalidProblem(faults);

  const canonical = canonicalProblem(problem);
  const unlimited = await loadMipSolver();
  const tools = {
    solver: withinBudget(unlimited, { seconds: options.timeLimitSeconds, nodes: options.nodeLimit }),
    unlimited,
    onPhase: options.onPhase ?? (() => undefined),
  };

  const solution = solveParts(canonical, tools);
  return solution === null ? infeasibleOutcome(canonical, tools) : solvedOutcome(canonical, solution);
}

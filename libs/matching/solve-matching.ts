import { canonicalProblem } from './canonical-problem.js';
import { infeasibleOutcome } from './infeasible-outcome.js';
import { InvalidProblem } from './invalid-problem.js';
import { searchBest } from './lexicographic-search.js';
import { loadMipSolver } from './mip-solver.js';
import { type MatchingOutcome } from './outcome.js';
import { solvedOutcome } from './outcome-of-search.js';
import { type MatchingProblem } from './problem.js';
import { type SearchPhase, withinBudget } from './search.js';
import { validateProblem } from './validate-problem.js';
import { allocationFound, breakTies } from './tie-break.js';

export interface SolveOptions {
  /** Guard on solver time, in seconds; an outcome that it cut short says so by `nonReproducible`. */
  readonly timeLimitSeconds?: number;
  /** Told before each solve; for progress, never for logic. */
  readonly onPhase?: (phase: SearchPhase) => void;
}

/**
 * The best outcome of a problem by its objective, proven, or its minimal conflict when none exists.
 * Blocks the thread while the solver works. Rejects with `InvalidProblem` what `validateProblem` refuses.
 */
export async function solveMatching(problem: MatchingProblem, options: SolveOptions = {}): Promise<MatchingOutcome> {
  const faults = validateProblem(problem);
  if (faults.length > 0 || problem.objective === 'STABLE') throw new InvalidProblem(faults);

  const { objective } = problem;
  const canonical = canonicalProblem(problem);
  const solveFully = await loadMipSolver();
  const tools = {
    solve: withinBudget(solveFully, options.timeLimitSeconds),
    solveFully,
    onPhase: options.onPhase ?? (() => undefined),
  };

  const best = searchBest(canonical, objective, tools);
  if (best === null) return infeasibleOutcome(canonical, objective, tools);

  const search = best.interruption === null ? breakTies(best, canonical) : best;
  return solvedOutcome(allocationFound(search, canonical), search.interruption);
}

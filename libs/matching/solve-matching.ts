import { allocationOf } from './allocation.js';
import { type CanonicalProblem, canonicalProblem } from './canonical-problem.js';
import { counterfactualsBySolving } from './explanations/counterfactuals-by-solving.js';
import { type Counterfactuals } from './explanations/explanations.js';
import { infeasibleOutcome } from './conflicts/infeasible-outcome.js';
import { InvalidProblem } from './validation/invalid-problem.js';
import { loadMipSolver } from './mip/mip-solver.js';
import { type Assignment, type MatchingOutcome } from './outcome.js';
import { type Solution, solvedOutcome } from './outcome-of-search.js';
import { type MatchingProblem } from './problem.js';
import { type SearchProgress, withinBudget } from './mip/search.js';
import { solveParts, type SolveTools } from './solve-parts.js';
import { validateProblem } from './validation/validate-problem.js';

export interface SolveOptions {
  /** Guard on solver time, in seconds; an outcome that it cut short says so by `nonReproducible`. */
  readonly timeLimitSeconds?: number;
  /** Nodes of branch and bound at most for each criterion; an outcome that it cut short is the same each time. */
  readonly nodeLimit?: number;
  /**
   * How often to solve again for counterfactuals ("one more place there would have been yours") where the flow does not
   * tell them; 0 when absent.
   */
  readonly counterfactualRuns?: number;
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
  if (solution === null) return infeasibleOutcome(canonical, tools);
  const runs = options.counterfactualRuns ?? 0;
  return solvedOutcome(canonical, withCounterfactuals(canonical, solution, { tools, runs }));
}

/** What the flow tells, and in place of nothing what solving again tells; of an unproven solution nothing is claimed. */
function withCounterfactuals(
  problem: CanonicalProblem,
  solution: Solution,
  { tools, runs }: { readonly tools: SolveTools; readonly runs: number },
): Solution {
  const counterfactuals = (): Counterfactuals => {
    const told = solution.counterfactuals();
    if (told.size > 0 || runs === 0 || solution.interruption !== null) return told;
    return counterfactualsBySolving(allocationOf(problem, solution.assignments), {
      runs,
      solve: (changed) => provenPlaces(solveParts(changed, { ...tools, onPhase: () => undefined })),
    });
  };
  return { ...solution, counterfactuals };
}

function provenPlaces(solution: Solution | null): readonly Assignment[] | null {
  return solution?.interruption === null ? solution.assignments : null;
}

import type { MatchingProblem } from '#libs/matching/problem';
import { solveMatching, type SolveOptions } from '#libs/matching/solve-matching';
import { verifyOutcome } from '#libs/matching/verification/verify-outcome';
import { MatchingEngine, type Solving } from '#libs/matching-runs/matching-engine';
import type { VerifiedOutcome } from '#libs/matching-runs/solving-task';

/** The same engine in the thread of the spec, which saves the time to start one for each run. */
export class SameThreadEngine extends MatchingEngine {
  constructor(private readonly options: SolveOptions = {}) {
    super();
  }

  override async solve(problem: MatchingProblem, { onProgress }: Solving = {}): Promise<VerifiedOutcome> {
    const outcome = await solveMatching(problem, { ...this.options, ...(onProgress ? { onPhase: onProgress } : {}) });
    return { outcome, faults: verifyOutcome(problem, outcome) };
  }
}

import type { MatchingProblem } from '#libs/matching/problem';
import type { RunProgress } from '#libs/matching-runs/matching-run.entity';
import type { VerifiedOutcome } from '#libs/matching-runs/solving-task';

export interface Solving {
  readonly onProgress?: (progress: RunProgress) => void;
  /** Ends the computation at once; it then rejects with `ThreadCancelled`. */
  readonly signal?: AbortSignal;
}

/** The engine as the use cases know it. A spec can put a broken one in its place. */
export abstract class MatchingEngine {
  abstract solve(problem: MatchingProblem, solving?: Solving): Promise<VerifiedOutcome>;
}

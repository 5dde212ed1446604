import { Injectable } from '@nestjs/common';

import { affordableRuns } from '#libs/matching/explanations/counterfactuals-by-solving';
import type { MatchingProblem } from '#libs/matching/problem';
import type { RunProgress } from '#libs/matching-runs/matching-run.entity';
import { solveInThread } from '#libs/matching-runs/solve-in-thread';
import type { VerifiedOutcome } from '#libs/matching-runs/solving-task';

export interface Solving {
  readonly onProgress?: (progress: RunProgress) => void;
  /** Ends the computation at once; it then rejects with `ThreadCancelled`. */
  readonly signal?: AbortSignal;
}

/**
 * The engine as the use cases know it: in a thread of its own, so that the process goes on with everything else. A spec
 * can put a broken one in its place.
 */
@Injectable()
export class MatchingEngine {
  solve(problem: MatchingProblem, { onProgress = () => undefined, ...rest }: Solving = {}): Promise<VerifiedOutcome> {
    return solveInThread(problem, { ...rest, onPhase: onProgress, counterfactualRuns: affordableRuns(problem) });
  }
}

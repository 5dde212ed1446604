import { Injectable } from '@nestjs/common';

import { affordableRuns } from '#libs/matching/explanations/counterfactuals-by-solving';
import type { MatchingProblem } from '#libs/matching/problem';
import { MatchingEngine, type Solving } from '#libs/matching-runs/matching-engine';
import { solveInThread } from '#libs/matching-runs/solve-in-thread';
import type { VerifiedOutcome } from '#libs/matching-runs/solving-task';
import { Environment } from '#libs/platform/config/environment';

/**
 * The engine in a thread of its own, so that the process goes on with everything else. A problem too hard to settle
 * within MATCHING_SECONDS keeps the best result found by then, which says how far from proven it is.
 */
@Injectable()
export class ThreadEngine extends MatchingEngine {
  constructor(private readonly environment: Environment) {
    super();
  }

  override solve(
    problem: MatchingProblem,
    { onProgress = () => undefined, ...rest }: Solving = {},
  ): Promise<VerifiedOutcome> {
    return solveInThread(problem, {
      ...rest,
      onPhase: onProgress,
      timeLimitSeconds: this.environment.matchingSeconds,
      counterfactualRuns: affordableRuns(problem),
    });
  }
}

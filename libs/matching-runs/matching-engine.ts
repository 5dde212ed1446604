import { Injectable } from '@nestjs/common';

import type { MatchingOutcome } from '#libs/matching/outcome';
import type { MatchingProblem } from '#libs/matching/problem';
import type { ProblemFault } from '#libs/matching/problem-fault';
import { solveMatching } from '#libs/matching/solve-matching';
import { verifyOutcome } from '#libs/matching/verify-outcome';

/** The engine as the use cases know it, so that a spec can put a broken one in its place. */
@Injectable()
export class MatchingEngine {
  solve(problem: MatchingProblem, onPhase: (phase: string) => void): Promise<MatchingOutcome> {
    return solveMatching(problem, { onPhase: ({ phase }) => onPhase(phase) });
  }

  verify(problem: MatchingProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
    return verifyOutcome(problem, outcome);
  }
}

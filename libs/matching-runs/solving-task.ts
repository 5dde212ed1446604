import { type MatchingOutcome } from '#libs/matching/outcome';
import { type MatchingProblem } from '#libs/matching/problem';
import { type ProblemFault } from '#libs/matching/validation/problem-fault';
import { type SearchProgress } from '#libs/matching/mip/search';
import { type SolveOptions } from '#libs/matching/solve-matching';
import { type ThreadMessage } from '#libs/platform/threads/run-in-thread';

/** What a solving thread is given. */
export interface SolvingTask {
  readonly problem: MatchingProblem;
  readonly options: Omit<SolveOptions, 'onPhase'>;
}

/** An outcome and what the verifier, in the same thread, finds wrong with it. */
export interface VerifiedOutcome {
  readonly outcome: MatchingOutcome;
  readonly faults: readonly ProblemFault[];
}

export type SolvingMessage = ThreadMessage<SearchProgress, VerifiedOutcome>;

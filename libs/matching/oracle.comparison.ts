import { bruteForce, isMinimalConflict, type OracleAnswer } from './oracle.brute-force.js';
import { type MatchingProblem } from './problem.js';
import { type ProblemFault } from './problem-fault.js';
import { solveMatching } from './solve-matching.js';
import { verifyOutcome } from './verify-outcome.js';

/** An answer with what else must hold of it: no fault, and a conflict, if any, that is minimal. */
export interface CheckedAnswer extends OracleAnswer {
  readonly faults: readonly ProblemFault[];
  readonly isConflictMinimal: boolean;
}

export interface OracleComparison {
  readonly actual: CheckedAnswer;
  readonly expected: CheckedAnswer;
}

/** Tests only: the engine's answer to a tiny problem beside the one that brute force finds. */
export async function heldAgainstOracle(problem: MatchingProblem): Promise<OracleComparison> {
  const outcome = await solveMatching(problem);
  const { status, profile, conflict = [], metrics } = outcome;
  const { placed, blockingPairs, moves } = metrics;
  const answer = bruteForce(problem);
  return {
    actual: {
      status: status === 'FEASIBLE' ? 'UNPROVEN' : status,
      placed,
      profile,
      blockingPairs,
      moves,
      faults: verifyOutcome(problem, outcome),
      isConflictMinimal: status !== 'INFEASIBLE' || isMinimalConflict(problem, conflict),
    },
    expected: { ...answer, faults: [], isConflictMinimal: true },
  };
}

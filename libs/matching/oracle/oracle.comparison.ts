import { bruteForce, isMinimalConflict, type OracleAnswer, relaxed } from './oracle.brute-force.js';
import { type ConflictItem } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';
import { solveMatching } from '../solve-matching.js';
import { verifyOutcome } from '../verification/verify-outcome.js';

/** An answer with what else must hold of it: no fault, a conflict, if any, that is minimal, and what each drop gives. */
export interface CheckedAnswer extends OracleAnswer {
  readonly faults: readonly ProblemFault[];
  readonly isConflictMinimal: boolean;
  /** Under STABLE only their number. */
  readonly relaxations: readonly Change[] | number;
}

type Change = Pick<OracleAnswer, 'placed' | 'profile'>;

export interface OracleComparison {
  readonly actual: CheckedAnswer;
  readonly expected: CheckedAnswer;
}

/** Tests only: the engine's answer to a tiny problem beside the one that brute force finds. */
export async function heldAgainstOracle(problem: MatchingProblem): Promise<OracleComparison> {
  const outcome = await solveMatching(problem);
  const { status, profile, conflict = [], relaxations = [], metrics } = outcome;
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
      relaxations: comparable(problem, relaxations),
    },
    expected: {
      ...answer,
      faults: [],
      isConflictMinimal: true,
      relaxations: comparable(problem, smallestChanges(problem, conflict)),
    },
  };
}

/** At most three, first those that place most, then those with most at the best ranks. */
function smallestChanges(problem: MatchingProblem, conflict: readonly ConflictItem[]): readonly Change[] {
  return relaxed(problem, conflict)
    .flatMap((change) => change ?? [])
    .sort((left, right) => right.placed - left.placed || byBestRanks(left, right))
    .slice(0, 3);
}

function byBestRanks(left: Change, right: Change): number {
  return right.profile.map((count, index) => count - (left.profile[index] ?? 0)).find((one) => one !== 0) ?? 0;
}

function comparable({ objective }: MatchingProblem, changes: readonly Change[]): CheckedAnswer['relaxations'] {
  return objective === 'STABLE' ? changes.length : changes.map(({ placed, profile }) => ({ placed, profile }));
}

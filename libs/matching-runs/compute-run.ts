import { Logger } from '@nestjs/common';

import { InvalidProblem } from '#libs/matching/validation/invalid-problem';
import type { MatchingOutcome } from '#libs/matching/outcome';
import type { MatchingProblem } from '#libs/matching/problem';
import type { MatchingEngine, Solving } from '#libs/matching-runs/matching-engine';
import type { RunFailure } from '#libs/matching-runs/run-failure';
import { ThreadCancelled } from '#libs/platform/threads/run-in-thread';

/** How a computation ended, as the verb that the run takes next. */
export type RunResult =
  | { readonly verb: 'succeed' | 'findInfeasible'; readonly outcome: MatchingOutcome }
  | { readonly verb: 'fail'; readonly failure: RunFailure };

const logger = new Logger('MatchingRun');

/**
 * Solves and checks, outside any transaction; null when it was called off. Never rejects: nothing here depends on the
 * network or the database, so whatever goes wrong would go wrong again and ends the run.
 */
export async function computeRun(
  engine: MatchingEngine,
  problem: MatchingProblem,
  solving: Solving,
): Promise<RunResult | null> {
  try {
    const { outcome, faults } = await engine.solve(problem, solving);
    if (faults.length > 0) {
      logger.error(`The outcome did not verify: ${faults.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
      return { verb: 'fail', failure: 'OUTCOME_NOT_VERIFIED' };
    }
    return { verb: outcome.status === 'INFEASIBLE' ? 'findInfeasible' : 'succeed', outcome };
  } catch (error) {
    if (error instanceof ThreadCancelled) return null;
    logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { verb: 'fail', failure: error instanceof InvalidProblem ? 'INPUT_REFUSED' : 'ENGINE_BROKE_DOWN' };
  }
}

import { broken } from './broken-rules.js';
import { certifies } from '../flow/flow-certificate.js';
import { type MatchingOutcome } from '../outcome.js';
import { type PlainProblem } from './plain-problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';

/**
 * Checks a proof by prices anew: no exchange of places improves the outcome, and nobody blocks it. A stable matching is
 * checked for the latter alone. MIP_PROOF is the word of branch and bound: there is nothing to check it by.
 */
export function verifyCertificate(
  plain: PlainProblem,
  { certificate, assignments, metrics }: MatchingOutcome,
): readonly ProblemFault[] {
  if (certificate !== 'FLOW_DUAL') return [];
  const isBest = plain.problem.objective === 'STABLE' || certifies(plain, assignments);
  return broken('certificate', [
    [isBest, 'does not hold: an exchange of places is better'],
    [metrics.blockingPairs === 0, 'does not hold: somebody blocks the outcome'],
  ]);
}

import type { ProblemFault } from '#libs/matching/validation/problem-fault';
import type { Locale } from '#libs/platform/i18n/locale';
import { badInput } from '../../match-input.js';
import { checkProblem, type ProblemRules } from '../../match-problem.js';

/** What a stage found, for programs and for people. */
export interface StageAnswer {
  readonly outcome: object;
  readonly isFeasible: boolean;
  readonly table: (locale: Locale) => string;
}

/** The problem of a stage. Throws BadInput with everything that is wrong. */
export function validProblem<Problem>(given: unknown, rules: ProblemRules): Problem {
  const checked = checkProblem<Problem>(given, rules);
  if ('faults' in checked) throw badInput(checked.faults);
  return checked.problem;
}

/** No outcome is told that its verifier refuses. */
export function assertVerified(faults: readonly ProblemFault[]): void {
  if (faults.length > 0) throw new Error(`The outcome does not verify: ${JSON.stringify(faults)}`);
}

import type { AllocationProblem } from '#libs/matching/cohort-allocation/cohort-allocation-problem';
import { solveAllocation } from '#libs/matching/cohort-allocation/cohort-allocation-solution';
import { validateAllocation } from '#libs/matching/cohort-allocation/cohort-allocation-validation';
import { verifyAllocation } from '#libs/matching/cohort-allocation/cohort-allocation-verification';
import type { ProblemRules } from '../../match-problem.js';
import { allocationTable } from './allocation-table.js';
import { assertVerified, type StageAnswer, validProblem } from './stage-answer.js';

const rules: ProblemRules = {
  schema: 'cohort-allocation/cohort-allocation-problem.schema.json',
  faultsOf: validateAllocation,
};

/** Stage 1: which project is offered to which cohort. Throws BadInput. */
export function offerProjects(given: unknown): StageAnswer {
  const problem = validProblem<AllocationProblem>(given, rules);
  const outcome = solveAllocation(problem);
  assertVerified(verifyAllocation(problem, outcome));
  return {
    outcome,
    isFeasible: outcome.status === 'OPTIMAL',
    table: (locale) => allocationTable(locale, outcome),
  };
}

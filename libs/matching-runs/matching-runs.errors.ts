import type { en } from '#libs/matching-runs/messages/en';
import { DomainError, type Problem, refusalOf } from '#libs/platform/errors/domain-error';

const refuse = refusalOf<keyof typeof en>();

export type DecisionRefusal =
  | 'DECISION_STUDENT_UNKNOWN'
  | 'DECISION_PROJECT_UNKNOWN'
  | 'PIN_OUTSIDE_LIST'
  | 'GROUP_TOO_SMALL'
  | 'DECISIONS_CONTRADICT';

export interface DecisionProblem extends Problem {
  readonly code: DecisionRefusal;
}

export const runErrors = {
  preferencesStillOpen: (): DomainError => refuse('conflict', 'PREFERENCES_STILL_OPEN'),
  cohortAllocated: (): DomainError => refuse('conflict', 'COHORT_ALLOCATED'),
  runActive: (): DomainError => refuse('conflict', 'RUN_ACTIVE'),
  nothingToMatch: (): DomainError => refuse('conflict', 'NOTHING_TO_MATCH'),
  decisionsRefused: (problems: readonly DecisionProblem[]): DomainError => new DomainError('invalid', problems),
  rejectionReasonRequired: (): DomainError => refuse('invalid', 'REJECTION_REASON_REQUIRED', { path: ['reason'] }),
  nothingPublished: (): DomainError => refuse('conflict', 'NOTHING_PUBLISHED'),
  runNotInfeasible: (): DomainError => refuse('conflict', 'RUN_NOT_INFEASIBLE'),
  conflictItemUnknown: (): DomainError => refuse('invalid', 'RULE_UNKNOWN', { path: ['item'] }),
  relaxationReasonRequired: (): DomainError => refuse('invalid', 'RELAXATION_REASON_REQUIRED', { path: ['reason'] }),
  tooManySimulations: (): DomainError => refuse('conflict', 'TOO_MANY_SIMULATIONS'),
  runsToCompare: (): DomainError => refuse('invalid', 'RUNS_TO_COMPARE', { path: ['runIds'] }),
  runOutdated: (): DomainError => refuse('conflict', 'RUN_OUTDATED'),
  runNotPublished: (): DomainError => refuse('conflict', 'RUN_NOT_PUBLISHED'),
  mentorsTaken: (): DomainError => refuse('conflict', 'MENTORS_TAKEN'),
  runWithoutResult: (): DomainError => refuse('conflict', 'RUN_WITHOUT_RESULT'),
};

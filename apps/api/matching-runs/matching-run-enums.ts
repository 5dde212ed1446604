import { literalEnum } from '../graphql/literal-enum.js';
import type { Objective } from '#libs/matching/problem';
import type { RunKind, RunStatus, RunVerb } from '#libs/matching-runs/matching-run-lifecycle';
import type { GroupDecision, PairDecision } from '#libs/matching-runs/run-decision';
import type { RematchPolicy } from '#libs/matching-runs/matching-run.entity';
import type { RunFailure } from '#libs/matching-runs/run-failure';

/** What people do with a run; the other verbs are the worker's. */
export type RunAction = Extract<RunVerb, 'cancel' | 'approve' | 'reject' | 'publish'>;
export const runActions: readonly RunAction[] = ['cancel', 'approve', 'reject', 'publish'];

export const MatchingObjectiveEnum = literalEnum<Objective>(
  'MatchingObjective',
  'What a matching aims at. Each but STABLE first places as many students as possible.',
  {
    GENEROUS: 'As few as possible at the last rank, then at the one before, and so on to the first.',
    GREEDY: 'As many as possible at the first rank, then at the second, and so on.',
    MAX_MIN: 'The worst rank as good as possible, then the smallest sum of ranks.',
    STABLE: 'As few students and projects as possible that would rather have each other, then as many places.',
  },
);

export const MatchingRunStatusEnum = literalEnum<RunStatus>('MatchingRunStatus', 'How far a matching is.', {
  QUEUED: 'Waits for the worker.',
  RUNNING: 'Is being computed.',
  SUCCEEDED: 'Has a result, which waits for its approval.',
  INFEASIBLE: 'Has no solution; its `conflict` says why.',
  FAILED: 'Ended without an answer; its `failure` says why.',
  CANCELLED: 'Was called off before it had a result.',
  APPROVED: 'Has an approved result, which nobody has been told yet.',
  REJECTED: 'Has a result that was turned down, with a reason.',
  PUBLISHED: 'Is everybody’s: teams are formed and all are told.',
  SUPERSEDED: 'Was everybody’s until a re-match took its place.',
});

export const MatchingRunActionEnum = literalEnum<RunAction>(
  'MatchingRunAction',
  'What can be done with a matching. The mutations bear the same names.',
  {
    cancel: 'Calls it off and frees its projects.',
    approve: 'Finds its result good.',
    reject: 'Turns its result down, with a reason, and frees its projects.',
    publish: 'Forms the teams and tells everybody.',
  },
);

export const RunDecisionKindEnum = literalEnum<PairDecision['kind']>(
  'RunDecisionKind',
  'What the staff decides on a student and a project before a matching.',
  {
    PIN: 'The student is placed there, in every outcome.',
    FORBID: 'The student is never placed there.',
  },
);

export const GroupDecisionKindEnum = literalEnum<GroupDecision['kind']>(
  'GroupDecisionKind',
  'What the staff decides on several students before a matching.',
  {
    TOGETHER: 'They are placed in the same project, or all without a place.',
    APART: 'No two of them are placed in the same project.',
  },
);

export const RunFailureEnum = literalEnum<RunFailure>('MatchingRunFailure', 'Why a matching ended without an answer.', {
  INPUT_REFUSED: 'The data of the cohort cannot be matched as they are.',
  ENGINE_BROKE_DOWN: 'The computation broke down.',
  OUTCOME_NOT_VERIFIED: 'The result did not pass the check, and was thrown away.',
});

export const MatchingRunKindEnum = literalEnum<RunKind>('MatchingRunKind', 'What a matching is for.', {
  ALLOCATION: 'The first places of a cohort.',
  REMATCH: 'A change of published places, as small as it can be.',
  SIMULATION: 'A look at what would come out: nobody approves or publishes it.',
});

export const RematchPolicyEnum = literalEnum<RematchPolicy>('RematchPolicy', 'What a re-match looks at first.', {
  FEWEST_MOVES: 'As few students as possible move; among such results, the best by the objective.',
  SAME_OBJECTIVE_FEWEST_MOVES: 'The best result by the objective; among such results, the fewest students move.',
});

import type { Choice } from '#libs/matching-runs/matching-problem';
import type { DecisionProblem, DecisionRefusal } from '#libs/matching-runs/matching-runs.errors';
import type { RunDecision } from '#libs/matching-runs/run-decision';

/** What the decisions of a run may refer to: the cohort's students, its published projects, and who chose what. */
export interface DecisionContext {
  readonly enrolmentIds: ReadonlySet<string>;
  readonly projectIds: ReadonlySet<string>;
  readonly choices: readonly Choice[];
}

/** Everything that is wrong with the decisions, all at once; paths are those of the request (`decisions.0.projectId`). */
export function checkDecisions(
  decisions: readonly Omit<RunDecision, 'id'>[],
  { enrolmentIds, projectIds, choices }: DecisionContext,
): DecisionProblem[] {
  const chosen = new Set(choices.map(pairKey));
  return decisions.flatMap((decision, index) => {
    const refuse = (field: 'enrolmentId' | 'projectId', code: DecisionRefusal): DecisionProblem => ({
      code,
      path: ['decisions', String(index), field],
      params: {},
    });
    const unknown = [
      ...(enrolmentIds.has(decision.enrolmentId) ? [] : [refuse('enrolmentId', 'DECISION_STUDENT_UNKNOWN')]),
      ...(projectIds.has(decision.projectId) ? [] : [refuse('projectId', 'DECISION_PROJECT_UNKNOWN')]),
    ];
    if (unknown.length > 0) return unknown;
    const isOutsideList = decision.kind === 'PIN' && !chosen.has(pairKey(decision));
    return isOutsideList ? [refuse('projectId', 'PIN_OUTSIDE_LIST')] : [];
  });
}

function pairKey({ enrolmentId, projectId }: Pick<Choice, 'enrolmentId' | 'projectId'>): string {
  return `${enrolmentId} ${projectId}`;
}

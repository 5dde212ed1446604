import { contradictingGroups, contradictingPairs } from '#libs/matching-runs/contradictions';
import type { Choice } from '#libs/matching-runs/matching-problem';
import type { DecisionProblem, DecisionRefusal } from '#libs/matching-runs/matching-runs.errors';
import type { NewGroupDecision, NewPairDecision } from '#libs/matching-runs/run-decision';

/** What the decisions of a run may refer to: the cohort's students, its projects, and who chose what. */
export interface DecisionContext {
  readonly enrolmentIds: ReadonlySet<string>;
  readonly projectIds: ReadonlySet<string>;
  readonly choices: readonly Choice[];
}

/** The decisions as they are asked for: on pairs, and on groups of students. */
export interface AskedDecisions {
  readonly decisions: readonly NewPairDecision[];
  readonly groups: readonly NewGroupDecision[];
}

/** Everything that is wrong with the decisions, all at once; paths are those of the request (`decisions.0.projectId`). */
export function checkDecisions({ decisions, groups }: AskedDecisions, context: DecisionContext): DecisionProblem[] {
  const chosen = new Set(context.choices.map(pairKey));
  return [
    ...decisions.flatMap((decision, index) => pairProblems(decision, index, { ...context, chosen })),
    ...groups.flatMap((group, index) => groupProblems(group, index, context)),
    ...contradictingPairs(decisions).map((index) => contradiction(['decisions', String(index), 'projectId'])),
    ...contradictingGroups(groups, decisions).map((index) => contradiction(['groups', String(index), 'enrolmentIds'])),
  ];
}

function pairProblems(
  decision: NewPairDecision,
  index: number,
  { enrolmentIds, projectIds, chosen }: DecisionContext & { readonly chosen: ReadonlySet<string> },
): DecisionProblem[] {
  const refuse = (field: 'enrolmentId' | 'projectId', code: DecisionRefusal) =>
    problemAt(['decisions', String(index), field], code);
  const unknown = [
    ...(enrolmentIds.has(decision.enrolmentId) ? [] : [refuse('enrolmentId', 'DECISION_STUDENT_UNKNOWN')]),
    ...(projectIds.has(decision.projectId) ? [] : [refuse('projectId', 'DECISION_PROJECT_UNKNOWN')]),
  ];
  if (unknown.length > 0) return unknown;
  const isOutsideList = decision.kind === 'PIN' && !chosen.has(pairKey(decision));
  return isOutsideList ? [refuse('projectId', 'PIN_OUTSIDE_LIST')] : [];
}

function groupProblems(
  group: NewGroupDecision,
  index: number,
  { enrolmentIds }: Pick<DecisionContext, 'enrolmentIds'>,
): DecisionProblem[] {
  const path = ['groups', String(index), 'enrolmentIds'];
  const unknown = group.enrolmentIds.flatMap((id, place) =>
    enrolmentIds.has(id) ? [] : [problemAt([...path, String(place)], 'DECISION_STUDENT_UNKNOWN')],
  );
  if (unknown.length > 0) return unknown;
  return new Set(group.enrolmentIds).size < 2 ? [problemAt(path, 'GROUP_TOO_SMALL')] : [];
}

function contradiction(path: readonly string[]): DecisionProblem {
  return problemAt(path, 'DECISIONS_CONTRADICT');
}

function problemAt(path: readonly string[], code: DecisionRefusal): DecisionProblem {
  return { code, path, params: {} };
}

function pairKey({ enrolmentId, projectId }: Pick<Choice, 'enrolmentId' | 'projectId'>): string {
  return `${enrolmentId} ${projectId}`;
}

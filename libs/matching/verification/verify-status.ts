import { ENGINE_VERSION } from '../engine-version.js';
import { canonicalJson } from '../hash.js';
import { type ConflictItem, type MatchingOutcome, type OutcomeStatus, type Relaxation } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';

/** What each status promises about the rest of the outcome. */
const PROMISES: Record<OutcomeStatus, (outcome: MatchingOutcome) => boolean> = {
  OPTIMAL: ({ gap, bound, certificate }) => gap === 0 && bound === null && certificate !== 'NONE',
  FEASIBLE: ({ gap, certificate }) => gap > 0 && certificate === 'NONE',
  INFEASIBLE: ({ gap, conflict, certificate }) => gap === 0 && (conflict?.length ?? 0) > 0 && certificate !== 'NONE',
};

export function verifyStatus(problem: MatchingProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  const isInfeasible = outcome.status === 'INFEASIBLE';
  const { assignments, unassigned, projects, explanations } = outcome;
  return [
    ...fault(outcome.engineVersion === ENGINE_VERSION, 'engineVersion', 'is another version of the engine'),
    ...fault(PROMISES[outcome.status](outcome), 'status', 'contradicts the gap, bound, certificate or conflict'),
    ...fault(
      !isInfeasible || [assignments, unassigned, projects, explanations].every((list) => list.length === 0),
      'assignments',
      'must be empty, like every list of an infeasible outcome',
    ),
    ...fault(
      isInfeasible === (outcome.relaxations !== undefined),
      'relaxations',
      'belongs to infeasible outcomes only',
    ),
    ...fault(isInfeasible === (outcome.conflict !== undefined), 'conflict', 'belongs to infeasible outcomes only'),
    ...(outcome.conflict ?? []).flatMap((item, index) =>
      fault(isKnown(problem, item), `conflict[${index}]`, 'names nothing in the problem'),
    ),
    ...(outcome.relaxations ?? []).flatMap((relaxation, index) =>
      fault(isOfConflict(outcome, relaxation), `relaxations[${index}]`, 'drops nothing of the conflict, or miscounts'),
    ),
  ];
}

/** Only what takes part in a conflict can end it. */
function isOfConflict({ conflict = [] }: MatchingOutcome, { drop, profile, placed }: Relaxation): boolean {
  const isPart = conflict.some((item) => canonicalJson(item) === canonicalJson(drop));
  return isPart && placed === profile.reduce((sum, count) => sum + count, 0);
}

function fault(holds: boolean, path: string, message: string): readonly ProblemFault[] {
  return holds ? [] : [{ path, message }];
}

function isKnown(problem: MatchingProblem, item: ConflictItem): boolean {
  if ('decision' in item)
    return problem.decisions?.some(({ id, kind }) => id === item.decision && kind === item.kind) ?? false;
  if ('project' in item) return problem.projects.some(({ id }) => id === item.project);
  return problem.caps?.some(({ id }) => id === item.cap) ?? false;
}

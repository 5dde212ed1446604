import type { Counterfactual, HigherChoice, MatchingOutcome, UnassignedReason } from '#libs/matching/outcome';

/** What a run proposes for one student, before and after it is published. */
export interface Placement {
  /** Of the enrolment. */
  readonly id: string;
  readonly projectId: string | null;
  /** 1 for a first choice; null without a place. */
  readonly rank: number | null;
  /** Why there is no place; null with one. */
  readonly reason: UnassignedReason | null;
  /** Why not each project that the student ranked higher. */
  readonly explanation: readonly HigherChoice[];
  /** The project of which one more place would have been the student’s. */
  readonly counterfactual: Counterfactual | null;
}

/** As much of an outcome as says who is placed where, and why. */
export type PlacesOfOutcome = Pick<MatchingOutcome, 'assignments' | 'unassigned' | 'explanations'>;

/** One placement for every student of a run, also the unplaced; none before there is an outcome. Linear. */
export function placementsOf(outcome: PlacesOfOutcome | null): Placement[] {
  if (!outcome) return [];
  const explanations = new Map(outcome.explanations.map((explanation) => [explanation.student, explanation]));
  const explained = (id: string) => {
    const { why = [], counterfactual = null } = explanations.get(id) ?? {};
    return { id, explanation: why, counterfactual };
  };
  return [
    ...outcome.assignments.map(({ student, project, rank }) => ({
      ...explained(student),
      projectId: project,
      rank,
      reason: null,
    })),
    ...outcome.unassigned.map(({ student, reason }) => ({
      ...explained(student),
      projectId: null,
      rank: null,
      reason,
    })),
  ];
}

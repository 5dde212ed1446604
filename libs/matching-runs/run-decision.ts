interface Named {
  /** Its name inside the run (`d1`, `d2`, …), by which a conflict points at it. */
  readonly id: string;
}

/** A decision of the staff on one student before a run: PIN places there in every outcome, FORBID never does. */
export interface NewPairDecision {
  readonly kind: 'PIN' | 'FORBID';
  readonly enrolmentId: string;
  readonly projectId: string;
}

/** A decision on several students: TOGETHER in one project or all without a place, APART never in one project. */
export interface NewGroupDecision {
  readonly kind: 'TOGETHER' | 'APART';
  readonly enrolmentIds: readonly string[];
}

export type PairDecision = NewPairDecision & Named;
export type GroupDecision = NewGroupDecision & Named;
export type NewRunDecision = NewPairDecision | NewGroupDecision;
export type RunDecision = PairDecision | GroupDecision;

export function isGroupDecision(decision: RunDecision): decision is GroupDecision {
  return 'enrolmentIds' in decision;
}

/** The decisions with their names, in their order and with nothing that a caller may have put beside. */
export function namedDecisions(decisions: readonly NewRunDecision[]): RunDecision[] {
  return decisions.map((decision, index) => {
    const id = `d${index + 1}`;
    if ('enrolmentIds' in decision) return { id, kind: decision.kind, enrolmentIds: decision.enrolmentIds };
    return { id, kind: decision.kind, enrolmentId: decision.enrolmentId, projectId: decision.projectId };
  });
}

/** A decision of the staff on one student before a run: PIN places there in every outcome, FORBID never does. */
export interface RunDecision {
  /** Its name inside the run (`d1`, `d2`, …), by which a conflict points at it. */
  readonly id: string;
  readonly kind: 'PIN' | 'FORBID';
  readonly enrolmentId: string;
  readonly projectId: string;
}

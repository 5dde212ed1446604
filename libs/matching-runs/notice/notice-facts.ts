import type { Decision, MatchingProject, MatchingStudent, Objective } from '#libs/matching/problem';
import type { RematchPolicy } from '#libs/matching-runs/matching-run.entity';
import type { RunWaiver } from '#libs/matching-runs/run-waiver';
import type { BallotSource } from '#libs/schools/preference-ballot.entity';

/** A decision as far as it is told to one of those whom it names: never who the others are. */
export interface DecisionOnReader {
  readonly kind: Decision['kind'];
  /** null for a decision on several students. */
  readonly project: string | null;
}

/** What the matching behind one place knew of its student, and what was done with it. */
export interface NoticeFacts {
  /** Of the assignment. */
  readonly id: string;
  /** null without a place. */
  readonly rank: number | null;
  readonly objective: Objective;
  readonly seed: number;
  /** null for places that are no re-match’s. */
  readonly policy: RematchPolicy | null;
  readonly engineVersion: string;
  readonly snapshotHash: string;
  readonly resultHash: string;
  readonly approvedAt: Date | null;
  /** The zone of the cohort, in which its instants are told. */
  readonly timeZone: string;
  /** null when no ballot was handed in. */
  readonly ballotSource: BallotSource | null;
  /** The student as the engine knew them. */
  readonly student: MatchingStudent;
  /** The projects on their list, as the engine knew them. */
  readonly projects: readonly MatchingProject[];
  readonly decisions: readonly DecisionOnReader[];
  /** The rules of projects that the matching left out, of whichever project. */
  readonly waivers: readonly RunWaiver[];
  /** The project of the place before; null without one. */
  readonly previousProject: string | null;
}

/** The ids of all projects that the notice may tell of. */
export function projectsNamedIn({ student, decisions, previousProject }: NoticeFacts): string[] {
  const decided = decisions.flatMap(({ project }) => project ?? []);
  return [...new Set([...student.preferences.flat(), ...decided, ...(previousProject ? [previousProject] : [])])];
}

import { type Objective } from './problem.js';

/** OPTIMAL is proven; FEASIBLE holds every rule but optimality is not proven; INFEASIBLE names its conflict. */
export type OutcomeStatus = 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE';

export type UnassignedReason =
  'NO_ACCEPTABLE_PROJECT' | 'FORBIDDEN' | 'CALENDAR' | 'SKILL_GAP' | 'NO_MENTOR' | 'PROJECTS_CLOSED' | 'FULL';

export type ClosedReason = 'NOT_CHOSEN' | 'SKILL_GAP' | 'NO_MENTOR' | 'BELOW_MINIMUM';

export type ExplanationReason =
  | 'FORBIDDEN'
  | 'CALENDAR'
  | 'PINNED_ELSEWHERE'
  | 'BELOW_MINIMUM_CLOSED'
  | 'SKILL_GAP'
  | 'NO_MENTOR'
  | 'CAP'
  | 'TOGETHER'
  | 'APART'
  | 'OUTRANKED'
  | 'FULL';

/** FLOW_DUAL: prices prove it; MIP_PROOF: a relaxation or branch and bound closed the gap; NONE: not proven. */
export type Certificate = 'FLOW_DUAL' | 'MIP_PROOF' | 'NONE';

export interface Assignment {
  readonly student: string;
  readonly project: string;
  /** 1 + the number of strictly better tie groups of the student's list. */
  readonly rank: number;
}

export interface Unassigned {
  readonly student: string;
  readonly reason: UnassignedReason;
}

export interface RunningProject {
  readonly id: string;
  readonly status: 'RUNNING';
  readonly size: number;
  readonly mentor: string | null;
}

/** A project without students, also when its minimum is 0 or 1. */
export interface ClosedProject {
  readonly id: string;
  readonly status: 'CLOSED';
  readonly size: 0;
  readonly mentor: null;
  readonly reason: ClosedReason;
}

export type ProjectResult = RunningProject | ClosedProject;

export interface OutcomeMetrics {
  readonly placed: number;
  readonly students: number;
  /** Mean rank of the placed students, null when nobody is placed. */
  readonly meanRank: number | null;
  readonly worstRank: number | null;
  /** Students and running projects that would rather have each other; see `blocking-pairs.ts`. */
  readonly blockingPairs: number;
  /** Students whose previous place changed or was lost. */
  readonly moves: number;
}

/** Counts, never names, so that an explanation tells nothing about another person. */
export interface ExplanationCounts {
  /** Students who find the project acceptable and have it or prefer it to what they got. */
  readonly wanted: number;
  /** The project's minimum. */
  readonly needed?: number;
  /** The project's maximum. */
  readonly places?: number;
}

export interface HigherChoice {
  readonly project: string;
  readonly reason: ExplanationReason;
  readonly counts: ExplanationCounts;
}

/** One more place in the project, everything else the same, would have placed the student there. */
export interface Counterfactual {
  readonly project: string;
  readonly places: 1;
}

/** Why a student did not get each better-ranked project; every listed one for the unplaced. */
export interface Explanation {
  readonly student: string;
  readonly got: string | null;
  readonly why: readonly HigherChoice[];
  /** null when no single place would have helped, or none was found within the budget. */
  readonly counterfactual: Counterfactual | null;
}

export type ConflictItem =
  | { readonly kind: 'PIN' | 'FORBID' | 'TOGETHER' | 'APART'; readonly decision: string }
  | { readonly kind: 'MINIMUM' | 'MAXIMUM' | 'SKILL' | 'MENTOR' | 'CALENDAR'; readonly project: string }
  | { readonly kind: 'CAP'; readonly cap: string };

/** What dropping one constraint of an infeasible problem would give. */
export interface Relaxation {
  readonly drop: ConflictItem;
  readonly profile: readonly number[];
  readonly placed: number;
}

/** The engine's answer, also the file written by the command line. Lists are ordered by code units of the id. */
export interface MatchingOutcome {
  readonly version: 1;
  readonly engineVersion: string;
  readonly status: OutcomeStatus;
  readonly objective: Objective;
  readonly seed: number;
  /** Relative distance between the outcome and the best proven bound; 0 when optimal. */
  readonly gap: number;
  /** True when a wall-clock limit cut the search, so that a replay may differ. */
  readonly nonReproducible: boolean;
  /** SHA-256, hexadecimal, of the problem in canonical form. */
  readonly problemHash: string;
  /** SHA-256, hexadecimal, of `assignments` and `projects`. */
  readonly resultHash: string;
  /** Empty when infeasible, as are `unassigned`, `projects` and `explanations`. */
  readonly assignments: readonly Assignment[];
  readonly unassigned: readonly Unassigned[];
  readonly projects: readonly ProjectResult[];
  /** Students placed at rank 1, 2, …, up to the longest list. */
  readonly profile: readonly number[];
  readonly metrics: OutcomeMetrics;
  /** Best proven bound of the stage at which a limited search stopped, in that stage's own unit. */
  readonly bound: number | null;
  readonly certificate: Certificate;
  readonly explanations: readonly Explanation[];
  /** INFEASIBLE only: infeasible by itself, every proper subset feasible. */
  readonly conflict?: readonly ConflictItem[];
  /** INFEASIBLE only: at most three, smallest change first. */
  readonly relaxations?: readonly Relaxation[];
}

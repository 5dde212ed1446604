import { type Criterion, type NonprofitSize } from './cohort-allocation-problem.js';

/** What keeps a project from a cohort in every outcome, the first that applies. */
export type AllocationBar =
  'FORBIDDEN' | 'TRIED' | 'CALENDAR' | 'WEEKS' | 'LANGUAGE' | 'LEVEL' | 'CONFIDENTIAL' | 'DISTANCE';

/** One line of a score: anybody can add it up again. */
export interface ScoreLine {
  readonly criterion: Criterion;
  readonly weight: number;
  /** How far the cohort meets the criterion, from 0 to 100, rounded down. */
  readonly value: number;
  /** Weight times value. */
  readonly points: number;
}

export interface SuitableCohort {
  readonly project: string;
  readonly cohort: string;
  /** The sum of the points of its lines. */
  readonly score: number;
  readonly lines: readonly ScoreLine[];
}

/** TAKEN: its places serve others, for the better of the whole; LESS_SUITABLE: the score is no better. */
export type AlternativeReason = 'TAKEN' | 'LESS_SUITABLE';

export interface AlternativeCohort extends SuitableCohort {
  readonly reason: AlternativeReason;
}

/** A project offered to nobody: NO_SUITABLE_COHORT names what bars each cohort; COHORTS_FULL: others have the places. */
export interface UnofferedProject {
  readonly project: string;
  readonly reason: 'NO_SUITABLE_COHORT' | 'COHORTS_FULL';
  readonly bars: readonly { readonly cohort: string; readonly bar: AllocationBar }[];
}

export interface CohortResult {
  readonly id: string;
  /** Projects offered to it. */
  readonly projects: number;
  readonly score: number;
}

export interface AllocationMetrics {
  readonly projects: number;
  /** Projects offered to a cohort at least. */
  readonly offered: number;
  readonly offers: number;
  readonly score: number;
  /** How the offers spread over nonprofits of each stated size. */
  readonly bySize: readonly {
    readonly size: NonprofitSize;
    readonly projects: number;
    readonly offered: number;
  }[];
}

/** BARRED: the rules keep the project from the cohort to which it is pinned. */
export type AllocationConflictItem =
  | { readonly kind: 'PIN' | 'FORBID'; readonly decision: string }
  | { readonly kind: 'MINIMUM' | 'MAXIMUM'; readonly cohort: string }
  | { readonly kind: 'COHORTS'; readonly project: string }
  | { readonly kind: 'BARRED'; readonly project: string; readonly cohort: string };

/** The best allocation, proven, or why none keeps all rules. Lists are ordered by code units of the ids. */
export interface AllocationOutcome {
  readonly version: 1;
  readonly engineVersion: string;
  readonly status: 'OPTIMAL' | 'INFEASIBLE';
  readonly seed: number;
  /** SHA-256, hexadecimal, of the problem in canonical form. */
  readonly problemHash: string;
  /** SHA-256, hexadecimal, of the pairs of project and cohort of `offers`. */
  readonly resultHash: string;
  /** Empty when infeasible, as are `alternatives` and `unoffered`. */
  readonly offers: readonly SuitableCohort[];
  /** For each project the best cohorts beside those that it is offered to, at most three, best first. */
  readonly alternatives: readonly AlternativeCohort[];
  readonly unoffered: readonly UnofferedProject[];
  readonly cohorts: readonly CohortResult[];
  readonly metrics: AllocationMetrics;
  /** INFEASIBLE only: infeasible by itself, every proper subset feasible. */
  readonly conflict?: readonly AllocationConflictItem[];
}

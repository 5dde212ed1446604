/** What makes a cohort suitable for a project, each with a published weight; defined in `cohort-allocation-score.ts`. */
export type Criterion = 'SKILLS' | 'CAUSES' | 'KINDS' | 'REGION' | 'SMALL_NONPROFIT' | 'CONTINUATION';

export type NonprofitSize = 'SMALL' | 'MEDIUM' | 'LARGE';

/** A project to be offered to cohorts. What it does not state is no obstacle anywhere. */
export interface AllocatedProject {
  readonly id: string;
  readonly nonprofitSize?: NonprofitSize;
  readonly skills?: readonly string[];
  /** Causes and goals that it serves. */
  readonly causes?: readonly string[];
  /** Kinds of work. */
  readonly kinds?: readonly string[];
  readonly region?: string;
  /** True when the team must be in the region. */
  readonly onSite?: boolean;
  /** The team must work in one of these. */
  readonly languages?: readonly string[];
  /** Terms in which it can be done. */
  readonly terms?: readonly string[];
  /** Working weeks that it needs. */
  readonly weeks?: number;
  /** The least level of study, a whole number such as the year. */
  readonly level?: number;
  readonly confidential?: boolean;
  /** Cohorts that have had it already, and are not offered it again. */
  readonly tried?: readonly string[];
  /** The cohort that has done the part before. */
  readonly continues?: string;
  /** To how many cohorts it may be offered, 1 unless said otherwise. */
  readonly maxCohorts?: number;
}

/** A cohort that takes `minProjects` to `maxProjects` projects. What it does not state fits no project that asks it. */
export interface AllocatedCohort {
  readonly id: string;
  readonly minProjects: number;
  readonly maxProjects: number;
  readonly skills?: readonly string[];
  readonly causes?: readonly string[];
  readonly kinds?: readonly string[];
  readonly region?: string;
  readonly languages?: readonly string[];
  /** Absent fits any project. */
  readonly term?: string;
  /** Working weeks that it has outside of holidays and exams. */
  readonly weeks?: number;
  readonly level?: number;
  /** True when it may have confidential projects. */
  readonly confidential?: boolean;
}

/** PIN offers the project to the cohort in every outcome, FORBID in none: what both sides have accepted or declined. */
export interface AllocationDecision {
  readonly id: string;
  readonly kind: 'PIN' | 'FORBID';
  readonly project: string;
  readonly cohort: string;
}

/**
 * Which project is offered to which cohort: the most projects offered, and among these choices the greatest total
 * score by the weights. The order of the lists never matters; the same problem, seed and engine version give the same
 * outcome.
 */
export interface AllocationProblem {
  readonly version: 1;
  /** Decides among equal choices; any safe integer. */
  readonly seed: number;
  /** From 0 to 100 each; absent counts for nothing. */
  readonly weights: Readonly<Partial<Record<Criterion, number>>>;
  readonly projects: readonly AllocatedProject[];
  readonly cohorts: readonly AllocatedCohort[];
  readonly decisions?: readonly AllocationDecision[];
}

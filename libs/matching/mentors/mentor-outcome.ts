import { type MentorPlace } from './mentor-assignment.js';

/**
 * Why a project is without a mentor: nobody speaks the languages and knows one of the fields; all who do have a
 * conflict; or all who could are taken.
 */
export type UnservedReason = 'NOBODY_SUITABLE' | 'CONFLICTS' | 'ALL_TAKEN';

export interface UnservedProject {
  readonly project: string;
  readonly required: boolean;
  readonly reason: UnservedReason;
  /** Mentors with the languages and the expertise, and those of them without a conflict. Counts, never names. */
  readonly counts: { readonly suitable: number; readonly compatible: number };
}

export interface MentorLoad {
  readonly id: string;
  /** Projects given, at most the capacity. */
  readonly projects: number;
  readonly capacity: number;
}

export interface MentorMetrics {
  readonly required: number;
  readonly requiredServed: number;
  readonly optional: number;
  readonly optionalServed: number;
  /** Previous places that changed or were lost. */
  readonly moves: number;
}

/** The best choice of mentors, proven. Lists are ordered by code units of the id. */
export interface MentorOutcome {
  readonly version: 1;
  readonly engineVersion: string;
  readonly seed: number;
  /** SHA-256, hexadecimal, of the problem in canonical form. */
  readonly problemHash: string;
  /** SHA-256, hexadecimal, of `assignments`. */
  readonly resultHash: string;
  readonly assignments: readonly MentorPlace[];
  readonly unserved: readonly UnservedProject[];
  readonly mentors: readonly MentorLoad[];
  readonly metrics: MentorMetrics;
}

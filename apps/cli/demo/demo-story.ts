import type { Objective } from '#libs/matching/problem';
import type { Cohort } from '#libs/schools/cohort.entity';

/** What the staff of one class tries out, decides and meets around its matching. People by address, projects by title. */
export interface DemoStory {
  /** Objectives that are tried out beforehand, to be compared. */
  readonly triedOut?: readonly Objective[];
  /** A decision that contradicts a rule is dropped once the matching has named the conflict. */
  readonly decisions?: readonly {
    readonly kind: 'PIN' | 'FORBID';
    readonly student: string;
    readonly project: string;
  }[];
  readonly groups?: readonly { readonly kind: 'TOGETHER' | 'APART'; readonly students: readonly string[] }[];
  /** Who leaves once the places are published, so that they are matched again. */
  readonly leaves?: string;
}

export const plainStory: DemoStory = {};

/** A class whose preferences are closed, and what is to happen in it. */
export interface DemoClass {
  readonly cohort: Cohort;
  readonly story: DemoStory;
}

import {
  type CanonicalAllocatedCohort,
  type CanonicalAllocatedProject,
  type CanonicalAllocation,
  CRITERIA,
} from './cohort-allocation-canonical.js';
import { type ScoreLine } from './cohort-allocation-outcome.js';
import { type Criterion, type NonprofitSize } from './cohort-allocation-problem.js';

type Value = (project: CanonicalAllocatedProject, cohort: CanonicalAllocatedCohort) => number;

/** Small nonprofits have fewer ways to be heard: where places are scarce, they come first by as much as this. */
const SIZE_VALUES: Readonly<Record<NonprofitSize, number>> = { SMALL: 100, MEDIUM: 50, LARGE: 0 };

/** How far a cohort meets each criterion, from 0 to 100. */
// prettier-ignore
const VALUES: Readonly<Record<Criterion, Value>> = {
  SKILLS:          (project, cohort) => shareMet(project.skills, cohort.skills),
  CAUSES:          (project, cohort) => shareMet(project.causes, cohort.causes),
  KINDS:           (project, cohort) => shareMet(project.kinds, cohort.kinds),
  REGION:          (project, cohort) => (project.region === null || project.region === cohort.region ? 100 : 0),
  SMALL_NONPROFIT: ({ nonprofitSize }) => (nonprofitSize === null ? 0 : SIZE_VALUES[nonprofitSize]),
  CONTINUATION:    ({ continues }, { id }) => (continues === id ? 100 : 0),
};

/** The largest value of a criterion. */
export const FULL_VALUE = 100;

/** The score of a cohort for a project, line by line; criteria without weight are left out. */
export function scoreLines(
  { weights }: CanonicalAllocation,
  project: CanonicalAllocatedProject,
  cohort: CanonicalAllocatedCohort,
): readonly ScoreLine[] {
  return CRITERIA.filter((criterion) => weights[criterion] > 0).map((criterion) => {
    const [weight, value] = [weights[criterion], VALUES[criterion](project, cohort)];
    return { criterion, weight, value, points: weight * value };
  });
}

/** The sum of the points of the lines. */
export function scoreOf(
  { weights }: CanonicalAllocation,
  project: CanonicalAllocatedProject,
  cohort: CanonicalAllocatedCohort,
): number {
  let score = 0;
  for (const criterion of CRITERIA) {
    if (weights[criterion] > 0) score += weights[criterion] * VALUES[criterion](project, cohort);
  }
  return score;
}

/** The percentage of what is asked that is there, rounded down; nothing asked is all met. */
function shareMet(asked: readonly string[], there: readonly string[]): number {
  if (asked.length === 0) return FULL_VALUE;
  return Math.floor((FULL_VALUE * asked.filter((item) => there.includes(item)).length) / asked.length);
}

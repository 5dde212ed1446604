import {
  type CanonicalAllocatedCohort,
  type CanonicalAllocatedProject,
  type CanonicalAllocation,
} from './cohort-allocation-canonical.js';
import { type AllocationBar } from './cohort-allocation-outcome.js';

type Bars = (project: CanonicalAllocatedProject, cohort: CanonicalAllocatedCohort) => boolean;

/** What bars a cohort, in the order in which it is told. Decisions come before them all. */
// prettier-ignore
const RULES: readonly (readonly [AllocationBar, Bars])[] = [
  ['TRIED',        ({ tried }, { id }) => tried.includes(id)],
  ['CALENDAR',     ({ terms }, { term }) => terms !== null && term !== null && !terms.includes(term)],
  ['WEEKS',        (project, cohort) => cohort.weeks < project.weeks],
  ['LANGUAGE',     (project, cohort) => project.languages.length > 0 && !sharesOne(project.languages, cohort.languages)],
  ['LEVEL',        (project, cohort) => cohort.level < project.level],
  ['CONFIDENTIAL', (project, cohort) => project.confidential && !cohort.confidential],
  ['DISTANCE',     (project, cohort) => project.onSite && project.region !== cohort.region],
];

/** What keeps a project from a cohort by the rules alone, or null. */
export function barOf(project: CanonicalAllocatedProject, cohort: CanonicalAllocatedCohort): AllocationBar | null {
  return RULES.find(([, bars]) => bars(project, cohort))?.[0] ?? null;
}

/** For each project, the cohorts that a decision of the kind names. */
export function decidedCohorts(
  { decisions }: CanonicalAllocation,
  kind: 'PIN' | 'FORBID',
): ReadonlyMap<string, ReadonlySet<string>> {
  const cohorts = new Map<string, Set<string>>();
  for (const decision of decisions) {
    if (decision.kind !== kind) continue;
    cohorts.set(decision.project, (cohorts.get(decision.project) ?? new Set<string>()).add(decision.cohort));
  }
  return cohorts;
}

function sharesOne(asked: readonly string[], spoken: readonly string[]): boolean {
  return asked.some((language) => spoken.includes(language));
}

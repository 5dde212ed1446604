import { type CanonicalAllocation } from './cohort-allocation-canonical.js';
import { type AllocationConflictItem } from './cohort-allocation-outcome.js';
import { allocationPairs, bestAllocation, pairKey } from './cohort-allocation-search.js';

const NO_WEIGHTS = { SKILLS: 0, CAUSES: 0, KINDS: 0, REGION: 0, SMALL_NONPROFIT: 0, CONTINUATION: 0 };

/**
 * A set of rules that contradict each other, none of them superfluous: each is left out for good when the others still
 * contradict each other without it. O(rules) searches.
 */
export function allocationConflict(problem: CanonicalAllocation): readonly AllocationConflictItem[] {
  const all = conflictItems(problem);
  return all.reduce((kept, item) => {
    const others = kept.filter((one) => one !== item);
    return isFeasible(problem, others) ? kept : others;
  }, all);
}

/** Every rule that a person could change. That a project has only so many cohorts counts for pinned ones alone. */
function conflictItems({ projects, cohorts, decisions }: CanonicalAllocation): readonly AllocationConflictItem[] {
  const pins = decisions.filter(({ kind }) => kind === 'PIN');
  const pinned = [
    ...new Map(pins.map(({ project, cohort }) => [pairKey(project, cohort), { project, cohort }])).values(),
  ];
  return [
    ...pinned.map((pair) => ({ kind: 'BARRED', ...pair }) as const),
    ...projects
      .filter(({ id }) => pins.some(({ project }) => project === id))
      .map(({ id }) => ({ kind: 'COHORTS', project: id }) as const),
    ...cohorts.map(({ id }) => ({ kind: 'MAXIMUM', cohort: id }) as const),
    ...decisions.filter(({ kind }) => kind === 'FORBID').map(({ id }) => ({ kind: 'FORBID', decision: id }) as const),
    ...cohorts.map(({ id }) => ({ kind: 'MINIMUM', cohort: id }) as const),
    ...pins.map(({ id }) => ({ kind: 'PIN', decision: id }) as const),
  ];
}

/** True when some allocation keeps the given rules, whatever it does to the others; scores play no part. */
function isFeasible(problem: CanonicalAllocation, items: readonly AllocationConflictItem[]): boolean {
  const inForce = new Set(items.map((item) => JSON.stringify(item)));
  const has = (item: AllocationConflictItem): boolean => inForce.has(JSON.stringify(item));
  const pins = problem.decisions.filter(({ kind }) => kind === 'PIN');
  const pinned = new Set(pins.map(({ project }) => project));
  const relaxed = {
    ...problem,
    weights: NO_WEIGHTS,
    projects: problem.projects.map((project) =>
      !pinned.has(project.id) || has({ kind: 'COHORTS', project: project.id })
        ? project
        : { ...project, maxCohorts: problem.cohorts.length },
    ),
    cohorts: problem.cohorts.map((cohort) => ({
      ...cohort,
      minProjects: has({ kind: 'MINIMUM', cohort: cohort.id }) ? cohort.minProjects : 0,
      maxProjects: has({ kind: 'MAXIMUM', cohort: cohort.id }) ? cohort.maxProjects : problem.projects.length,
    })),
    decisions: problem.decisions.filter(({ id, kind }) => has({ kind, decision: id })),
  };
  const lifted = pins.filter(({ project, cohort }) => !has({ kind: 'BARRED', project, cohort }));
  const bars = new Set(lifted.map(({ project, cohort }) => pairKey(project, cohort)));
  return bestAllocation(relaxed, allocationPairs(relaxed, bars)) !== null;
}

import { barOf } from './cohort-allocation-bars.js';
import { type CanonicalAllocation } from './cohort-allocation-canonical.js';
import { canBeFilled } from './cohort-allocation-feasibility.js';
import { type AllocationConflictItem } from './cohort-allocation-outcome.js';
import { type AllocationDecision } from './cohort-allocation-problem.js';

/**
 * A set of rules that contradict each other, none of them superfluous: each is left out for good when the others still
 * contradict each other without it. O(rules) attempts to fill all cohorts.
 */
export function allocationConflict(problem: CanonicalAllocation): readonly AllocationConflictItem[] {
  const all = conflictItems(problem);
  const bars = problem.projects.map((project) => problem.cohorts.map((cohort) => barOf(project, cohort) !== null));
  return all.reduce((kept, item) => {
    const others = kept.filter((one) => one !== item);
    return isFeasible(problem, bars, others) ? kept : others;
  }, all);
}

/** Every rule that a person could change. That a project has only so many cohorts counts for pinned ones alone. */
function conflictItems({ projects, cohorts, decisions }: CanonicalAllocation): readonly AllocationConflictItem[] {
  const pins = ofKind(decisions, 'PIN');
  const pinned = new Map(pins.map(({ project, cohort }) => [JSON.stringify([project, cohort]), { project, cohort }]));
  return [
    ...[...pinned.values()].map((pair) => ({ kind: 'BARRED', ...pair }) as const),
    ...projects
      .filter(({ id }) => pins.some(({ project }) => project === id))
      .map(({ id }) => ({ kind: 'COHORTS', project: id }) as const),
    ...cohorts.map(({ id }) => ({ kind: 'MAXIMUM', cohort: id }) as const),
    ...ofKind(decisions, 'FORBID').map(({ id }) => ({ kind: 'FORBID', decision: id }) as const),
    ...cohorts.map(({ id }) => ({ kind: 'MINIMUM', cohort: id }) as const),
    ...pins.map(({ id }) => ({ kind: 'PIN', decision: id }) as const),
  ];
}

/** True when some allocation keeps the given rules, whatever it does to the others. */
function isFeasible(
  { projects, cohorts, decisions }: CanonicalAllocation,
  bars: readonly (readonly boolean[])[],
  items: readonly AllocationConflictItem[],
): boolean {
  const inForce = new Set(items.map((item) => JSON.stringify(item)));
  const has = (item: AllocationConflictItem): boolean => inForce.has(JSON.stringify(item));
  const [pins, forbids] = [ofKind(decisions, 'PIN'), ofKind(decisions, 'FORBID')];
  const pinned = new Set(pins.map(({ project }) => project));
  const open = bars.map((line) => line.map((isBarred) => !isBarred));
  const placeOf = placesIn({ projects, cohorts });
  const setOpen = (decision: AllocationDecision, isOpen: boolean): void => {
    const [from, to] = placeOf(decision.project, decision.cohort);
    const line = open[from];
    if (line !== undefined) line[to] = isOpen;
  };
  for (const pin of pins) {
    if (!has({ kind: 'BARRED', project: pin.project, cohort: pin.cohort })) setOpen(pin, true);
  }
  // After the pins: a pinned pair that nothing else bars may still be forbidden.
  for (const forbid of forbids) if (has({ kind: 'FORBID', decision: forbid.id })) setOpen(forbid, false);
  return canBeFilled({
    open,
    pinned: pins
      .filter(({ id }) => has({ kind: 'PIN', decision: id }))
      .map(({ project, cohort }) => placeOf(project, cohort)),
    maxCohorts: projects.map(({ id, maxCohorts }) =>
      pinned.has(id) && !has({ kind: 'COHORTS', project: id }) ? cohorts.length : maxCohorts,
    ),
    minProjects: cohorts.map(({ id, minProjects }) => (has({ kind: 'MINIMUM', cohort: id }) ? minProjects : 0)),
    maxProjects: cohorts.map(({ id, maxProjects }) =>
      has({ kind: 'MAXIMUM', cohort: id }) ? maxProjects : projects.length,
    ),
  });
}

function ofKind(
  decisions: readonly AllocationDecision[],
  kind: AllocationDecision['kind'],
): readonly AllocationDecision[] {
  return decisions.filter((decision) => decision.kind === kind);
}

/** The positions of a project and of a cohort. */
function placesIn({
  projects,
  cohorts,
}: Pick<CanonicalAllocation, 'projects' | 'cohorts'>): (project: string, cohort: string) => readonly [number, number] {
  const projectPlaces = new Map(projects.map(({ id }, index) => [id, index]));
  const cohortPlaces = new Map(cohorts.map(({ id }, index) => [id, index]));
  return (project, cohort) => [projectPlaces.get(project) ?? -1, cohortPlaces.get(cohort) ?? -1];
}

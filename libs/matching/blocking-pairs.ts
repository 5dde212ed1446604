import { type Allocation, sizeOf } from './allocation.js';
import { apartFrom, apartUnits } from './apart-units.js';
import { type CanonicalCap, type CanonicalProject } from './canonical-problem.js';
import { groupBy } from './group-by.js';
import { pairUnits, type UnitPair, unitSize } from './unit-pairs.js';
import { effectivePriorities, type LevelOf, levelsBy } from './unit-priorities.js';
import { type Unit, unitsOf } from './units.js';

/** What the counting looks up. */
interface Market {
  readonly allocation: Allocation;
  readonly projects: ReadonlyMap<string, CanonicalProject>;
  readonly unitsIn: ReadonlyMap<string, readonly Unit[]>;
  readonly levels: ReadonlyMap<string, LevelOf>;
  readonly caps: ReadonlyMap<string, readonly CapState[]>;
  readonly apartFrom: ReadonlyMap<string, ReadonlySet<string>>;
}

interface CapState {
  readonly free: number;
  readonly projects: ReadonlySet<string>;
  readonly units: readonly Unit[];
  readonly level: LevelOf;
}

/**
 * Units and running projects that would rather have each other: the unit prefers the project, may be placed there, and
 * finds room in it and in its caps, free or taken by units that come after it by their priorities. An empty project
 * that one student alone could run counts as running. One pair for each unit and project.
 * O(length of all lists), and for each such wish the units of the project and of its full caps.
 */
export function countBlockingPairs(allocation: Allocation): number {
  const market = marketOf(allocation);
  return pairUnits(allocation.problem).filter(
    (pair) => isWanted(market, pair) && isWelcome(market, pair) && hasRoom(market, pair),
  ).length;
}

function marketOf(allocation: Allocation): Market {
  const { problem, placeOf } = allocation;
  const units = unitsOf(problem);
  const unitsIn = groupBy(units, ({ id }) => placeOf.get(id)?.project ?? '');
  return {
    allocation,
    projects: new Map(problem.projects.map((project) => [project.id, project])),
    unitsIn,
    levels: new Map(problem.projects.map((project) => [project.id, levelsBy(effectivePriorities(problem, project))])),
    caps: capsByProject(problem.caps.map((cap) => capState(cap, unitsIn))),
    apartFrom: apartFrom(apartUnits(problem, units)),
  };
}

function capState(
  { projects, maxStudents, priorities }: CanonicalCap,
  unitsIn: ReadonlyMap<string, readonly Unit[]>,
): CapState {
  const units = projects.flatMap((project) => unitsIn.get(project) ?? []);
  return { free: maxStudents - studentsIn(units), projects: new Set(projects), units, level: levelsBy(priorities) };
}

function capsByProject(caps: readonly CapState[]): ReadonlyMap<string, readonly CapState[]> {
  const byProject = new Map<string, CapState[]>();
  for (const cap of caps) {
    for (const project of cap.projects) {
      const known = byProject.get(project);
      if (known === undefined) byProject.set(project, [cap]);
      else known.push(cap);
    }
  }
  return byProject;
}

/** Every member is at least as well off there, and one is better off; to be unplaced is worst. */
function isWanted({ allocation: { placeOf } }: Market, { unit, ranks }: UnitPair): boolean {
  const got = unit.members.map((member) => placeOf.get(member)?.rank ?? Infinity);
  return (
    ranks.every((rank, index) => rank <= (got[index] ?? 0)) && ranks.some((rank, index) => rank < (got[index] ?? 0))
  );
}

/** The project runs, or one student alone could run it, and nobody in it must be kept apart from the unit. */
function isWelcome(
  { allocation, projects, unitsIn, apartFrom: apart }: Market,
  { unit, project: id }: UnitPair,
): boolean {
  const others = apart.get(unit.id);
  if (others !== undefined && unitsIn.get(id)?.some((other) => others.has(other.id))) return false;
  if (sizeOf(allocation, id) > 0) return true;

  const project = projects.get(id);
  if (project === undefined) return false;
  return project.minSize <= 1 && project.requiredSkills.length === 0 && project.mentor?.required !== true;
}

function hasRoom(market: Market, pair: UnitPair): boolean {
  const { unit, project: id } = pair;
  const size = unitSize(pair);
  const level = market.levels.get(id) ?? levelsBy(null);
  const later = (market.unitsIn.get(id) ?? []).filter((other) => level(other) > level(unit));
  const free = (market.projects.get(id)?.maxSize ?? 0) - sizeOf(market.allocation, id);
  if (free + studentsIn(later) < size) return false;

  const displaced = new Set(free < size ? later : []);
  return (market.caps.get(id) ?? []).every((cap) => capHasRoom(market, cap, { unit, displaced }));
}

function capHasRoom(
  { allocation: { placeOf } }: Market,
  { free, projects, units, level }: CapState,
  { unit, displaced }: { readonly unit: Unit; readonly displaced: ReadonlySet<Unit> },
): boolean {
  const size = unit.members.length;
  const isInside = projects.has(placeOf.get(unit.id)?.project ?? '');
  const room = free + (isInside ? size : 0);
  if (room >= size) return true;

  const leaving = units.filter((other) => other !== unit && (displaced.has(other) || level(other) > level(unit)));
  return room + studentsIn(leaving) >= size;
}

function studentsIn(units: readonly Unit[]): number {
  return units.reduce((total, { members }) => total + members.length, 0);
}

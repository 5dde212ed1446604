import { type Allocation, sizeOf } from '../allocation.js';
import { type ApartUnits, apartFrom, apartUnits } from '../apart-units.js';
import { type CanonicalCap } from '../canonical-problem.js';
import { groupBy } from '../group-by.js';
import { type ListedPair } from '../listed-pairs.js';
import { type ExplanationReason } from '../outcome.js';
import { pairUnits } from '../unit-pairs.js';
import { effectivePriorities, type LevelOf, levelsBy } from '../unit-priorities.js';
import { type Unit, unitsOf } from '../units.js';

/** What the reasons for a running project are read from; built once, in time linear in the problem. */
export interface RunningContext {
  readonly allocation: Allocation;
  readonly unitOf: ReadonlyMap<string, Unit>;
  readonly unitsIn: ReadonlyMap<string, readonly Unit[]>;
  /** The projects open to the whole unit, for units of several members. */
  readonly openTo: ReadonlyMap<string, ReadonlySet<string>>;
  readonly apart: ApartUnits & { readonly from: ReadonlyMap<string, ReadonlySet<string>> };
  readonly capsOver: ReadonlyMap<string, readonly (CanonicalCap & { readonly load: number })[]>;
  /** How much each project prefers a unit; absent for indifferent projects, and unless the matching is stable. */
  readonly levels: ReadonlyMap<string, LevelOf>;
  readonly places: ReadonlyMap<string, number>;
}

/** Why somebody is not in a running project whose door was open, the first that applies; FULL when none does. */
// prettier-ignore
const REASONS: readonly (readonly [ExplanationReason, (context: RunningContext, pair: ListedPair) => boolean])[] = [
  ['CAP',       isUnderFullCap],
  ['TOGETHER',  isHeldByOthers],
  ['APART',     isKeptApart],
  ['OUTRANKED', isOutranked],
];

export function runningReason(context: RunningContext, pair: ListedPair): ExplanationReason {
  return REASONS.find(([, applies]) => applies(context, pair))?.[0] ?? 'FULL';
}

export function runningContext(allocation: Allocation): RunningContext {
  const { problem, placeOf } = allocation;
  const units = unitsOf(problem);
  const apart = apartUnits(problem, units);
  const loaded = problem.caps.map((cap) => ({
    ...cap,
    load: cap.projects.reduce((sum, project) => sum + sizeOf(allocation, project), 0),
  }));
  const overEach = loaded.flatMap((cap) => cap.projects.map((project) => ({ project, cap })));
  return {
    allocation,
    unitOf: new Map(units.flatMap((unit) => unit.members.map((member) => [member, unit] as const))),
    unitsIn: groupBy(units, ({ id }) => placeOf.get(id)?.project ?? ''),
    openTo: projectsOpenTo(allocation, units),
    apart: { ...apart, from: apartFrom(apart) },
    capsOver: new Map(
      [...groupBy(overEach, ({ project }) => project)].map(([id, over]) => [id, over.map(({ cap }) => cap)]),
    ),
    levels: levelsOfProjects(allocation),
    places: new Map(problem.projects.map(({ id, maxSize }) => [id, maxSize])),
  };
}

function projectsOpenTo({ problem }: Allocation, units: readonly Unit[]): ReadonlyMap<string, ReadonlySet<string>> {
  if (units.every(({ members }) => members.length === 1)) return new Map();
  const open = groupBy(pairUnits(problem), ({ unit }) => unit.id);
  return new Map([...open].map(([unit, pairs]) => [unit, new Set(pairs.map(({ project }) => project))]));
}

function levelsOfProjects({ problem }: Allocation): ReadonlyMap<string, LevelOf> {
  if (problem.objective !== 'STABLE') return new Map();
  return new Map(
    problem.projects.flatMap((project) => {
      const priorities = effectivePriorities(problem, project);
      return priorities === null ? [] : [[project.id, levelsBy(priorities)] as const];
    }),
  );
}

/** A cap over the project has no free place for the unit, also once the unit has left its place under the cap. */
function isUnderFullCap({ allocation, unitOf, capsOver }: RunningContext, { student, project }: ListedPair): boolean {
  const size = unitOf.get(student)?.members.length ?? 1;
  const now = allocation.placeOf.get(student)?.project ?? '';
  return (capsOver.get(project) ?? []).some(
    ({ load, maxStudents, projects }) => load + (projects.includes(now) ? 0 : size) > maxStudents,
  );
}

/** The student alone would find a place, or may go there, but not with all those who go together. */
function isHeldByOthers(context: RunningContext, { student, project }: ListedPair): boolean {
  const unit = context.unitOf.get(student);
  if (unit === undefined || unit.members.length === 1 || context.apart.torn.has(unit.id)) return false;
  const isOpen = context.openTo.get(unit.id)?.has(project) ?? false;
  return !isOpen || sizeOf(context.allocation, project) < (context.places.get(project) ?? 0);
}

function isKeptApart({ unitOf, unitsIn, apart }: RunningContext, { student, project }: ListedPair): boolean {
  const unit = unitOf.get(student)?.id ?? student;
  const others = apart.from.get(unit);
  return (
    apart.torn.has(unit) || (others !== undefined && (unitsIn.get(project) ?? []).some(({ id }) => others.has(id)))
  );
}

/** Somebody whom the project prefers has a place there. */
function isOutranked({ unitOf, unitsIn, levels }: RunningContext, { student, project }: ListedPair): boolean {
  const level = levels.get(project);
  const unit = unitOf.get(student);
  if (level === undefined || unit === undefined) return false;
  const own = level(unit);
  return (unitsIn.get(project) ?? []).some((other) => level(other) < own);
}

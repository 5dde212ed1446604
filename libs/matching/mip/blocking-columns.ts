import { apartFrom, apartUnits } from '../apart-units.js';
import { type CanonicalCap, type CanonicalProject } from '../canonical-problem.js';
import { ForcedColumns } from './forced-columns.js';
import { type Formulation } from './formulation.js';
import { type Term } from './mip-program.js';
import { type UnitPair, unitSize } from '../unit-pairs.js';
import { effectivePriorities, type LevelOf, levelsBy } from '../unit-priorities.js';
import { unitsOf } from '../units.js';

/** The columns that count blocking pairs, and those that they rest on. */
export interface BlockingColumns {
  readonly forced: ForcedColumns;
  /** One for each pair of a unit and a project that may block, 1 when the two do. */
  readonly blocking: readonly number[];
}

interface Context {
  readonly formulation: Formulation;
  readonly forced: ForcedColumns;
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  readonly capLevels: ReadonlyMap<string, LevelOf>;
}

interface Place {
  readonly project: CanonicalProject;
  readonly pairs: readonly UnitPair[];
  readonly open: number | undefined;
  readonly levelOf: LevelOf;
  readonly caps: readonly CanonicalCap[];
}

/**
 * A pair blocks when the unit would rather have the project, nobody there is kept apart from it, the project runs, and
 * there is room in the project and in each of its caps, counting places held by units that they want less.
 * Rows: one for each pair, and one for each project, size and level of priority.
 */
export function blockingColumns(formulation: Formulation, firstColumn: number): BlockingColumns {
  const { problem } = formulation;
  const context = {
    formulation,
    forced: new ForcedColumns(firstColumn),
    apart: apartFrom(apartUnits(problem, unitsOf(problem))),
    capLevels: new Map(problem.caps.map((cap) => [cap.id, levelsBy(cap.priorities)])),
  };
  const blocking = formulation.candidates.flatMap((project) => {
    const place = {
      project,
      pairs: formulation.pairsOfProject.get(project.id) ?? [],
      open: formulation.openColumns.get(project.id),
      levelOf: levelsBy(effectivePriorities(problem, project)),
      caps: problem.caps.filter(({ projects }) => projects.includes(project.id)),
    };
    return place.pairs.flatMap((pair) => blockingColumn(context, place, pair) ?? []);
  });
  return { forced: context.forced, blocking };
}

/** null when the project never has room for the unit. */
function blockingColumn(context: Context, place: Place, pair: UnitPair): number | null {
  const ways = waysIn(context, place, pair);
  if (ways.length === 0) return null;
  const column = context.forced.reserve();
  const denials = [...contentTerms(context, pair), ...apartTerms(context, place, pair)];
  for (const conditions of ways) {
    const terms = [...conditions.map((one): Term => [one, -1]), ...denials];
    context.forced.force(column, { least: 1 - conditions.length, weight: 1, terms });
  }
  return column;
}

/** The places that the unit would not leave for this one: some member likes it less there, or nobody likes it more. */
function contentTerms({ formulation }: Context, pair: UnitPair): readonly Term[] {
  const own = formulation.pairsOfUnit.get(pair.unit.id) ?? [];
  return own.filter((other) => !isBetter(pair, other)).map(({ column }) => [column, 1]);
}

function isBetter(pair: UnitPair, other: UnitPair): boolean {
  const gains = pair.ranks.map((rank, member) => (other.ranks[member] ?? 0) - rank);
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

function apartTerms({ apart }: Context, { pairs }: Place, { unit }: UnitPair): readonly Term[] {
  const others = apart.get(unit.id);
  return others === undefined ? [] : pairs.filter((pair) => others.has(pair.unit.id)).map(({ column }) => [column, 1]);
}

/**
 * Columns that together let the unit in, for each way in. One way takes free places; where priorities would displace
 * somebody whom a cap counts, displacing is another, open only when free places do not suffice.
 */
function waysIn(context: Context, place: Place, pair: UnitPair): readonly (readonly number[])[] {
  const level = place.levelOf(pair.unit);
  const displacing = roomColumn(context, place, { pair, level });
  const free = roomColumn(context, place, { pair, level: Infinity });
  const entries = (displaced: number | null): readonly number[] =>
    place.caps.map((cap) => capColumn(context, place, { pair, cap, displaced }));

  if (displacing === null) return [];
  if (!place.caps.some((cap) => displacesInCap(context, place, { pair, cap }))) return [[displacing, ...entries(null)]];
  return [
    ...(free === null ? [] : [[free, ...entries(null)]]),
    [displacing, fullColumn(context, place, pair), ...entries(level)],
  ];
}

/** 1 when the project runs and the units of at most this level leave room for the unit of the pair; null for never. */
function roomColumn(
  { forced }: Context,
  { project, pairs, open, levelOf }: Place,
  { pair, level }: { readonly pair: UnitPair; readonly level: number },
): number | null {
  const staying = pairs.filter(({ unit }) => levelOf(unit) <= level);
  const least = project.maxSize - unitSize(pair) + 1;
  // Everybody together is at least the minimum: so much of the weight that fractions are not asked for can go.
  const weight = least - (open !== undefined && staying.length === pairs.length ? Math.max(project.minSize, 1) : 0);
  if (weight < 1) return null;

  return forced.once(JSON.stringify(['room', project.id, unitSize(pair), staying.length]), () => {
    const load = loadTerms(staying);
    if (open === undefined) return forced.unless(least, load);
    const column = forced.reserve();
    forced.force(column, { least: 0, weight, terms: [...load, [open, -least]] });
    return column;
  });
}

/** 1 when the free places of the project alone do not suffice. */
function fullColumn({ forced }: Context, { project, pairs }: Place, pair: UnitPair): number {
  const size = unitSize(pair);
  return forced.once(JSON.stringify(['full', project.id, size]), () => {
    const column = forced.reserve();
    const terms = loadTerms(pairs).map(([other, coefficient]): Term => [other, -coefficient]);
    forced.force(column, { least: size - project.maxSize, weight: size, terms });
    return column;
  });
}

interface CapEntry {
  readonly pair: UnitPair;
  readonly cap: CanonicalCap;
  /** The level up to which units keep their places in the project; null when nobody there is displaced. */
  readonly displaced: number | null;
}

/** 1 when the cap has room for the unit, or counts it already: moving within a cap takes no place of it. */
function capColumn(context: Context, place: Place, entry: CapEntry): number {
  const { forced, formulation } = context;
  const { pair, cap } = entry;
  return forced.once(JSON.stringify(['entry', pair.unit.id, cap.id, scopeOf(place, entry)]), () => {
    const column = forced.reserve();
    const room = capRoomColumn(context, place, entry);
    if (room !== null) forced.force(column, { least: 0, weight: 1, terms: [[room, -1]] });
    const inside = (formulation.pairsOfUnit.get(pair.unit.id) ?? []).filter(({ project }) =>
      cap.projects.includes(project),
    );
    forced.force(column, { least: 0, weight: 1, terms: inside.map((other) => [other.column, -1]) });
    return column;
  });
}

/** null when the cap never has room for the unit. */
function capRoomColumn(context: Context, place: Place, entry: CapEntry): number | null {
  const { pair, cap, displaced } = entry;
  const least = cap.maxStudents - unitSize(pair) + 1;
  if (least < 1) return null;
  const { forced, formulation, capLevels } = context;
  const levelOf = capLevels.get(cap.id) ?? (() => 0);
  const level = levelOf(pair.unit);
  return forced.once(JSON.stringify(['cap', cap.id, level, unitSize(pair), scopeOf(place, entry)]), () => {
    const counted = cap.projects.flatMap((project) => formulation.pairsOfProject.get(project) ?? []);
    const staying = counted.filter(
      ({ unit, project }) =>
        levelOf(unit) <= level &&
        (displaced === null || project !== place.project.id || place.levelOf(unit) <= displaced),
    );
    return forced.unless(least, loadTerms(staying));
  });
}

function scopeOf({ project }: Place, { displaced }: CapEntry): readonly (string | number)[] {
  return displaced === null ? [] : [project.id, displaced];
}

/** True when a unit that the project wants less than this one is not wanted less by the cap. */
function displacesInCap(
  { capLevels }: Context,
  { pairs, levelOf }: Place,
  { pair, cap }: { readonly pair: UnitPair; readonly cap: CanonicalCap },
): boolean {
  const capLevelOf = capLevels.get(cap.id) ?? (() => 0);
  return pairs.some(({ unit }) => levelOf(unit) > levelOf(pair.unit) && capLevelOf(unit) <= capLevelOf(pair.unit));
}

function loadTerms(pairs: readonly UnitPair[]): readonly Term[] {
  return pairs.map((pair) => [pair.column, unitSize(pair)]);
}

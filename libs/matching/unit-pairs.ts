import { apartUnits } from './apart-units.js';
import { type CanonicalProblem } from './canonical-problem.js';
import { groupBy } from './group-by.js';
import { type ListedPair, listPairs } from './listed-pairs.js';
import { seededHash } from './seeded-hash.js';
import { type Unit, unitsOf } from './units.js';

/** A unit and a project in which it may be placed as a whole. */
export interface UnitPair {
  /** Position among all pairs. */
  readonly column: number;
  readonly unit: Unit;
  readonly project: string;
  /** The project's rank for each member, in the order of the members. */
  readonly ranks: readonly number[];
}

/**
 * Every pair that may be placed: all members list the project, nothing bars any of them from it, the unit fits in it
 * and is not torn by an APART decision. Units come in an order that the seed draws: whatever a solver prefers among
 * equal optima, it then prefers nobody for the id. O(length of all lists).
 */
export function pairUnits(problem: CanonicalProblem): readonly UnitPair[] {
  const units = unitsOf(problem);
  const { torn } = apartUnits(problem, units);
  const places = new Map(problem.projects.map(({ id, maxSize }) => [id, maxSize]));
  const listed = groupBy(listPairs(problem), (pair) => pair.student);

  const pairs: UnitPair[] = [];
  for (const unit of inDrawnOrder(problem.seed, units)) {
    if (torn.has(unit.id)) continue;
    for (const [project, ranks] of agreed(unit.members.map((member) => listed.get(member) ?? []))) {
      if (unit.members.length > (places.get(project) ?? 0)) continue;
      pairs.push({ column: pairs.length, unit, project, ranks });
    }
  }
  return pairs;
}

export function unitSize(pair: UnitPair): number {
  return pair.ranks.length;
}

function inDrawnOrder(seed: number, units: readonly Unit[]): readonly Unit[] {
  const draws = new Map(units.map(({ id }) => [id, seededHash(seed, id)]));
  return units.toSorted((left, right) => (draws.get(left.id) ?? 0) - (draws.get(right.id) ?? 0));
}

/** The projects open to all members, with each member's rank. */
function agreed(lists: readonly (readonly ListedPair[])[]): ReadonlyMap<string, readonly number[]> {
  const [first = [], ...others] = lists.map((list) => list.filter((pair) => pair.barrier === null));
  const ranks = new Map(first.map(({ project, rank }) => [project, [rank]]));
  for (const [index, list] of others.entries()) {
    for (const { project, rank } of list) {
      const known = ranks.get(project);
      if (known?.length === index + 1) known.push(rank);
    }
  }
  return new Map([...ranks].filter(([, known]) => known.length === lists.length));
}

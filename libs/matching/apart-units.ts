import { type CanonicalProblem } from './canonical-problem.js';
import { type Unit } from './units.js';

/** What APART decisions mean for units. */
export interface ApartUnits {
  /** The ids of the units that each decision keeps apart, each unit once. */
  readonly groups: readonly (readonly string[])[];
  /** Units of which two members must be kept apart: they can only stay unplaced. */
  readonly torn: ReadonlySet<string>;
}

/** O(members of all APART decisions). */
export function apartUnits(problem: CanonicalProblem, units: readonly Unit[]): ApartUnits {
  const unitOf = new Map(units.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const torn = new Set<string>();
  const groups = problem.decisions.flatMap((decision) => {
    if (decision.kind !== 'APART') return [];
    const group = new Set<string>();
    for (const student of decision.students) {
      const unit = unitOf.get(student) ?? student;
      if (group.has(unit)) torn.add(unit);
      group.add(unit);
    }
    return [[...group]];
  });
  return { groups, torn };
}

/** The units that each unit is kept apart from; units free of such decisions are absent. */
export function apartFrom({ groups }: ApartUnits): ReadonlyMap<string, ReadonlySet<string>> {
  const others = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const unit of group) {
      const known = others.get(unit) ?? new Set<string>();
      for (const other of group) if (other !== unit) known.add(other);
      others.set(unit, known);
    }
  }
  return others;
}

import { apartFrom, apartUnits } from '../apart-units.js';
import { type CanonicalProblem, type CanonicalProject } from '../canonical-problem.js';
import { type Formulation } from './formulation.js';
import { decisionsOf } from '../listed-pairs.js';
import { type UnitPair, unitSize } from '../unit-pairs.js';
import { unitsOf } from '../units.js';

/** How many of the projects that cannot run as they stand are closed before their students try elsewhere. */
const CLOSED_AT_ONCE = 0.25;

/**
 * Pairs to start from, not far from the best: everybody takes the best-ranked project that has room, then the emptiest
 * of the projects without their minimum or skills close, until all that run may. Mentors are not looked at. Null when a
 * pin stands in the way. O(pairs) a round, a round for each quarter of the projects that must close.
 */
export function greedyStart(formulation: Formulation): readonly UnitPair[] | null {
  const draft = new Draft(formulation);
  if (!draft.placePinned()) return null;
  for (;;) {
    draft.placeAll();
    const unmet = draft.unmet();
    if (unmet.length === 0) return draft.placed();
    const closing = unmet.filter(({ id }) => !draft.isPinned(id));
    if (closing.length < unmet.length) return null;
    draft.close(closing.slice(0, Math.ceil(unmet.length * CLOSED_AT_ONCE)));
  }
}

class Draft {
  private readonly places: ReadonlyMap<string, number>;
  private readonly caps: ReadonlyMap<string, CanonicalProblem['caps']>;
  private readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly skills: ReadonlyMap<string, readonly string[]>;
  private readonly at = new Map<string, UnitPair>();
  private readonly members = new Map<string, Map<string, UnitPair>>();
  private readonly loads = new Map<string, number>();
  private readonly closed = new Set<string>();
  private readonly pinned = new Set<string>();

  constructor(private readonly formulation: Formulation) {
    const { problem, candidates } = formulation;
    this.places = new Map(candidates.map(({ id, maxSize }) => [id, maxSize]));
    this.caps = new Map(candidates.map(({ id }) => [id, problem.caps.filter(({ projects }) => projects.includes(id))]));
    this.apart = apartFrom(apartUnits(problem, unitsOf(problem)));
    this.skills = new Map(problem.students.map((student) => [student.id, student.skills]));
  }

  /** False when a pin is impossible. */
  placePinned(): boolean {
    const pins = decisionsOf(this.formulation.problem, 'PIN');
    if (pins.length === 0) return true;
    const keyOf = (student: string, project: string): string => JSON.stringify([student, project]);
    const keys = new Set(pins.map(({ student, project }) => keyOf(student, project)));
    let left = keys.size;
    for (const pair of this.formulation.pairs) {
      const own = pair.unit.members.filter((member) => keys.has(keyOf(member, pair.project))).length;
      if (own === 0) continue;
      if (!this.hasRoom(pair)) return false;
      this.place(pair);
      this.pinned.add(pair.project);
      left -= own;
    }
    return left === 0;
  }

  placeAll(): void {
    for (const [unit, pairs] of this.formulation.pairsOfUnit) {
      if (this.at.has(unit)) continue;
      const best = pairs.toSorted((left, right) => rankSum(left) - rankSum(right)).find((pair) => this.hasRoom(pair));
      if (best !== undefined) this.place(best);
    }
  }

  /** The running projects that may not run so, emptiest first. */
  unmet(): readonly CanonicalProject[] {
    const fullness = ({ id, minSize }: CanonicalProject): number => this.load(id) / Math.max(1, minSize);
    return this.formulation.candidates
      .filter((project) => this.load(project.id) > 0 && !this.mayRun(project))
      .toSorted((left, right) => fullness(left) - fullness(right));
  }

  close(projects: readonly CanonicalProject[]): void {
    for (const { id } of projects) {
      this.closed.add(id);
      for (const unit of this.members.get(id)?.keys() ?? []) this.at.delete(unit);
      this.members.delete(id);
      this.loads.delete(id);
    }
  }

  isPinned(project: string): boolean {
    return this.pinned.has(project);
  }

  placed(): readonly UnitPair[] {
    return [...this.at.values()];
  }

  private hasRoom(pair: UnitPair): boolean {
    const { project, unit } = pair;
    if (this.closed.has(project) || this.at.has(unit.id)) return false;
    if (this.load(project) + unitSize(pair) > (this.places.get(project) ?? 0)) return false;
    const fitsCaps = (this.caps.get(project) ?? []).every(
      ({ projects, maxStudents }) =>
        projects.reduce((sum, one) => sum + this.load(one), 0) + unitSize(pair) <= maxStudents,
    );
    const others = this.apart.get(unit.id);
    const inside = this.members.get(project);
    return fitsCaps && (others === undefined || inside === undefined || [...others].every((one) => !inside.has(one)));
  }

  private place(pair: UnitPair): void {
    const { project, unit } = pair;
    this.at.set(unit.id, pair);
    this.members.set(project, (this.members.get(project) ?? new Map<string, UnitPair>()).set(unit.id, pair));
    this.loads.set(project, this.load(project) + unitSize(pair));
  }

  private mayRun({ id, minSize, requiredSkills }: CanonicalProject): boolean {
    const team = [...(this.members.get(id)?.values() ?? [])].flatMap(({ unit }) => unit.members);
    const holders = (skill: string): number => team.filter((one) => this.skills.get(one)?.includes(skill)).length;
    return team.length >= minSize && requiredSkills.every(({ skill, count }) => holders(skill) >= count);
  }

  private load(project: string): number {
    return this.loads.get(project) ?? 0;
  }
}

function rankSum({ ranks }: UnitPair): number {
  return ranks.reduce((sum, rank) => sum + rank, 0);
}

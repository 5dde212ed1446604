import { type CanonicalProblem } from './canonical-problem.js';
import { compareCodeUnits, sortedTexts } from './code-unit-order.js';

/** Students who are placed as one: somebody alone, a team, or everybody whom TOGETHER decisions join. Never split. */
export interface Unit {
  /** The smallest id of its members. */
  readonly id: string;
  /** In code unit order. */
  readonly members: readonly string[];
}

/** Every student in exactly one unit, by unit id. Nearly linear: union–find over teams and TOGETHER decisions. */
export function unitsOf(problem: CanonicalProblem): readonly Unit[] {
  const leaders = new Map(problem.students.map(({ id }) => [id, id]));
  const bonds = [...problem.teams.map(({ members }) => members), ...problem.decisions.flatMap(bond)];
  for (const members of bonds) join(leaders, members);

  const units = new Map<string, string[]>();
  for (const { id } of problem.students) {
    const leader = leaderOf(leaders, id);
    const members = units.get(leader);
    if (members === undefined) units.set(leader, [id]);
    else members.push(id);
  }
  return [...units.values()].map(unitOf).sort((left, right) => compareCodeUnits(left.id, right.id));
}

function bond(decision: CanonicalProblem['decisions'][number]): readonly (readonly string[])[] {
  return decision.kind === 'TOGETHER' ? [decision.students] : [];
}

function join(leaders: Map<string, string>, members: readonly string[]): void {
  const [first, ...others] = members;
  if (first === undefined) return;
  for (const other of others) leaders.set(leaderOf(leaders, other), leaderOf(leaders, first));
}

function leaderOf(leaders: Map<string, string>, student: string): string {
  let leader = student;
  for (;;) {
    const next = leaders.get(leader) ?? leader;
    if (next === leader) break;
    leaders.set(leader, leaders.get(next) ?? next);
    leader = next;
  }
  return leader;
}

function unitOf(members: readonly string[]): Unit {
  const sorted = sortedTexts(members);
  return { id: sorted[0] ?? '', members: sorted };
}

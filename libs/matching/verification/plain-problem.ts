import { type MatchingCap, type MatchingProblem, type MatchingProject, type TieGroups } from '../problem.js';

/**
 * A valid problem read plainly, for those who check the engine: written apart from it, straight from the contract, so
 * that the two do not share a mistake. Building it is linear in the size of the problem.
 */
export interface PlainProblem {
  readonly problem: MatchingProblem;
  readonly projects: ReadonlyMap<string, MatchingProject>;
  /** Rank of each project on the list that counts for a student: the team's for a member. */
  readonly ranks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly pins: ReadonlyMap<string, ReadonlySet<string>>;
  readonly forbids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly terms: ReadonlyMap<string, string | undefined>;
  readonly skills: ReadonlyMap<string, ReadonlySet<string>>;
  /** The caps over each project, by id. */
  readonly capsOf: ReadonlyMap<string, readonly MatchingCap[]>;
  /** Length of the longest list that counts. */
  readonly longestList: number;
}

export function readPlainly(problem: MatchingProblem): PlainProblem {
  const lists = new Map(problem.students.map(({ id, preferences }) => [id, preferences]));
  for (const { members, preferences } of problem.teams ?? []) {
    for (const member of members) lists.set(member, preferences);
  }
  return {
    problem,
    projects: new Map(problem.projects.map((project) => [project.id, project])),
    ranks: new Map([...lists].map(([student, list]) => [student, places(list)])),
    pins: decided(problem, 'PIN'),
    forbids: decided(problem, 'FORBID'),
    terms: new Map(problem.students.map(({ id, term }) => [id, term])),
    skills: new Map(problem.students.map(({ id, skills }) => [id, new Set(skills)])),
    capsOf: capsByProject(problem.caps ?? []),
    longestList: [...lists.values()].reduce((longest, { length }) => (length > longest ? length : longest), 0),
  };
}

/** 1 for the first tie group, and so on. */
function places(groups: TieGroups): ReadonlyMap<string, number> {
  return new Map(groups.flatMap((group, better) => group.map((id) => [id, better + 1] as const)));
}

function capsByProject(caps: readonly MatchingCap[]): ReadonlyMap<string, readonly MatchingCap[]> {
  const byProject = new Map<string, MatchingCap[]>();
  for (const cap of [...caps].sort((left, right) => (left.id < right.id ? -1 : 1))) {
    for (const project of new Set(cap.projects)) byProject.set(project, [...(byProject.get(project) ?? []), cap]);
  }
  return byProject;
}

function decided(problem: MatchingProblem, kind: 'PIN' | 'FORBID'): ReadonlyMap<string, ReadonlySet<string>> {
  const projects = new Map<string, Set<string>>();
  for (const decision of problem.decisions ?? []) {
    if (!('student' in decision) || decision.kind !== kind) continue;
    const known = projects.get(decision.student) ?? new Set<string>();
    projects.set(decision.student, known.add(decision.project));
  }
  return projects;
}

export function groupsOf(problem: MatchingProblem, kind: 'TOGETHER' | 'APART'): readonly (readonly string[])[] {
  return (problem.decisions ?? []).flatMap((one) => ('students' in one && one.kind === kind ? [one.students] : []));
}

/** Students joined, directly or through others, by the given groups; everybody else alone. */
export function joined(
  students: readonly string[],
  groups: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const circles = new Map(students.map((student) => [student, new Set([student])]));
  for (const group of groups) {
    const whole = new Set(group.flatMap((student) => [...(circles.get(student) ?? [])]));
    for (const student of whole) circles.set(student, whole);
  }
  return [...new Set(circles.values())].map((circle) => [...circle]);
}

export function termAgrees({ terms, projects }: PlainProblem, student: string, project: string): boolean {
  const [own, asked] = [terms.get(student), projects.get(project)?.terms];
  return own === undefined || asked === undefined || asked.includes(own);
}

/** Whether a priority list prefers one unit to another: by its worst-placed member, the absent last and tied. */
export function priorityOf(priorities: TieGroups | undefined): (unit: readonly string[]) => number {
  if (priorities === undefined) return () => 0;
  const known = places(priorities);
  return (unit) => unit.reduce((worst, student) => Math.max(worst, known.get(student) ?? Infinity), 0);
}

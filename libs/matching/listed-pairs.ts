import { type CanonicalProblem, type CanonicalProject, type CanonicalStudent } from './canonical-problem.js';
import { type PairDecision, type TieGroups } from './problem.js';

/** What keeps a listed pair out of every outcome, the first that applies. */
export type Barrier = 'FORBIDDEN' | 'CALENDAR' | 'PINNED_ELSEWHERE';

/** A student and a project of the student's list. */
export interface ListedPair {
  readonly student: string;
  readonly project: string;
  /** 1 + the number of strictly better tie groups. */
  readonly rank: number;
  readonly barrier: Barrier | null;
}

/** The list that counts for each student: the team's in a team, else the student's own. */
export function listsOf(problem: CanonicalProblem): ReadonlyMap<string, TieGroups> {
  const lists = new Map(problem.students.map(({ id, preferences }) => [id, preferences]));
  for (const { members, preferences } of problem.teams) for (const member of members) lists.set(member, preferences);
  return lists;
}

/** Every listed pair, by student, then rank, then project. O(length of all lists). */
export function listPairs(problem: CanonicalProblem): readonly ListedPair[] {
  const projects = new Map(problem.projects.map((project) => [project.id, project]));
  const lists = listsOf(problem);
  const forbidden = projectsByStudent(decisionsOf(problem, 'FORBID'));
  const pins = projectsByStudent(decisionsOf(problem, 'PIN'));

  return problem.students.flatMap((student) =>
    (lists.get(student.id) ?? []).flatMap((group, better) =>
      group.map((project) => {
        const barrier = forbidden.get(student.id)?.has(project)
          ? 'FORBIDDEN'
          : barrierOf(student, projects.get(project), pins.get(student.id));
        return { student: student.id, project, rank: better + 1, barrier };
      }),
    ),
  );
}

/** Acceptable: listed, not forbidden, of a term that fits. A pin elsewhere does not make a project unacceptable. */
export function isAcceptable(pair: ListedPair): boolean {
  return pair.barrier === null || pair.barrier === 'PINNED_ELSEWHERE';
}

export function decisionsOf(problem: CanonicalProblem, kind: PairDecision['kind']): readonly PairDecision[] {
  return problem.decisions.filter((decision): decision is PairDecision => decision.kind === kind);
}

function barrierOf(
  student: CanonicalStudent,
  project: CanonicalProject | undefined,
  pins: ReadonlySet<string> | undefined,
): Barrier | null {
  if (project === undefined || !termFits(student, project)) return 'CALENDAR';
  return pins === undefined || pins.has(project.id) ? null : 'PINNED_ELSEWHERE';
}

function termFits(student: CanonicalStudent, project: CanonicalProject): boolean {
  return project.terms === null || student.term === null || project.terms.includes(student.term);
}

function projectsByStudent(decisions: readonly PairDecision[]): ReadonlyMap<string, ReadonlySet<string>> {
  const projects = new Map<string, Set<string>>();
  for (const { student, project } of decisions) {
    projects.set(student, (projects.get(student) ?? new Set<string>()).add(project));
  }
  return projects;
}

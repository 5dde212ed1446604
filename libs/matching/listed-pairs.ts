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
  const bars = barsOf(problem);

  const pairs: ListedPair[] = [];
  for (const student of problem.students) {
    const own = bars(student);
    for (const [better, group] of (lists.get(student.id) ?? []).entries()) {
      for (const project of group) {
        const barrier = barrierOf(own, projects.get(project));
        pairs.push({ student: student.id, project, rank: better + 1, barrier });
      }
    }
  }
  return pairs;
}

/** Acceptable: listed, not forbidden, of a term that fits. A pin elsewhere does not make a project unacceptable. */
export function isAcceptable(pair: ListedPair): boolean {
  return pair.barrier === null || pair.barrier === 'PINNED_ELSEWHERE';
}

export function decisionsOf(problem: CanonicalProblem, kind: PairDecision['kind']): readonly PairDecision[] {
  return problem.decisions.filter((decision): decision is PairDecision => decision.kind === kind);
}

/** What keeps one student from projects; undefined where nothing was decided. */
export interface StudentBars {
  readonly term: string | null;
  readonly forbidden: ReadonlySet<string> | undefined;
  readonly pins: ReadonlySet<string> | undefined;
}

export function barsOf(problem: CanonicalProblem): (student: CanonicalStudent) => StudentBars {
  const forbidden = projectsByStudent(decisionsOf(problem, 'FORBID'));
  const pins = projectsByStudent(decisionsOf(problem, 'PIN'));
  return ({ id, term }) => ({ term, forbidden: forbidden.get(id), pins: pins.get(id) });
}

/** Of a project that the student lists; null when nothing bars the pair. */
export function barrierOf(
  { term, forbidden, pins }: StudentBars,
  project: CanonicalProject | undefined,
): Barrier | null {
  if (project === undefined) return 'CALENDAR';
  if (forbidden?.has(project.id) === true) return 'FORBIDDEN';
  if (project.terms !== null && term !== null && !project.terms.includes(term)) return 'CALENDAR';
  return pins?.has(project.id) === false ? 'PINNED_ELSEWHERE' : null;
}

function projectsByStudent(decisions: readonly PairDecision[]): ReadonlyMap<string, ReadonlySet<string>> {
  const projects = new Map<string, Set<string>>();
  for (const { student, project } of decisions) {
    projects.set(student, (projects.get(student) ?? new Set<string>()).add(project));
  }
  return projects;
}

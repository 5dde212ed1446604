import { type CanonicalProblem, type CanonicalProject, type CanonicalStudent } from './canonical-problem.js';
import { type PairDecision } from './problem.js';

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

/** Every listed pair, by student, then rank, then project. O(length of all lists). */
export function listPairs(problem: CanonicalProblem): readonly ListedPair[] {
  const projects = new Map(problem.projects.map((project) => [project.id, project]));
  const forbidden = new Set(decisionsOf(problem, 'FORBID').map(pairKey));
  const pins = pinsByStudent(problem);

  return problem.students.flatMap((student) =>
    student.preferences.flatMap((group, better) =>
      group.map((project) => {
        const barrier = forbidden.has(pairKey({ student: student.id, project }))
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

export function pairKey(pair: { readonly student: string; readonly project: string }): string {
  return JSON.stringify([pair.student, pair.project]);
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

function pinsByStudent(problem: CanonicalProblem): ReadonlyMap<string, ReadonlySet<string>> {
  const pins = new Map<string, Set<string>>();
  for (const pin of decisionsOf(problem, 'PIN')) {
    pins.set(pin.student, (pins.get(pin.student) ?? new Set<string>()).add(pin.project));
  }
  return pins;
}

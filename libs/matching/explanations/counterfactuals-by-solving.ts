import { acceptablePairs, type Allocation, prefers, sizeOf } from '../allocation.js';
import { type CanonicalProblem, type CanonicalProject } from '../canonical-problem.js';
import { type Counterfactuals } from './explanations.js';
import { type Assignment, type Counterfactual } from '../outcome.js';

export interface SolvingAgain {
  /** null when there is no answer, or none that is proven. */
  readonly solve: (problem: CanonicalProblem) => readonly Assignment[] | null;
  /** How many projects to try, the most wanted first: a count and not a time, so that the answer is always the same. */
  readonly runs: number;
}

/** Students up to whom solving a few times more goes unnoticed. */
const smallClass = 60;

/** How many projects to try when a person waits for the answer: three for a class, none for more students. */
export function affordableRuns(problem: { readonly students: readonly unknown[] }): number {
  return problem.students.length <= smallClass ? 3 : 0;
}

/**
 * For each student, the best-ranked project in which one more place would have been theirs, among the full projects
 * that most students miss, each tried by solving the problem again with that place.
 */
export function counterfactualsBySolving(allocation: Allocation, { solve, runs }: SolvingAgain): Counterfactuals {
  const found = new Map<string, Counterfactual & { readonly rank: number }>();
  for (const { id } of mostMissed(allocation).slice(0, runs)) {
    for (const { student, project, rank } of solve(withOneMorePlace(allocation.problem, id)) ?? []) {
      const best = Math.min(allocation.placeOf.get(student)?.rank ?? Infinity, found.get(student)?.rank ?? Infinity);
      if (project === id && rank < best) found.set(student, { project: id, places: 1, rank });
    }
  }
  return new Map([...found].map(([student, { project, places }]) => [student, { project, places }]));
}

function mostMissed(allocation: Allocation): readonly CanonicalProject[] {
  return allocation.problem.projects
    .filter(({ id, maxSize }) => sizeOf(allocation, id) > 0 && sizeOf(allocation, id) >= maxSize)
    .map((project) => ({ project, missed: missedBy(allocation, project.id) }))
    .filter(({ missed }) => missed > 0)
    .toSorted((left, right) => right.missed - left.missed)
    .map(({ project }) => project);
}

/** How many would rather be there than where they are. */
function missedBy(allocation: Allocation, project: string): number {
  return acceptablePairs(allocation, project).filter((pair) => pair.barrier === null && prefers(allocation, pair))
    .length;
}

function withOneMorePlace(problem: CanonicalProblem, id: string): CanonicalProblem {
  const projects = problem.projects.map((one) => (one.id === id ? { ...one, maxSize: one.maxSize + 1 } : one));
  return { ...problem, projects };
}

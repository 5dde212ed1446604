import { type CanonicalProblem } from './canonical-problem.js';
import { compareCodeUnits } from './code-unit-order.js';
import { groupBy } from './group-by.js';
import { isAcceptable, type ListedPair, listPairs } from './listed-pairs.js';
import { type Assignment } from './outcome.js';

/** Who is placed where, with the look-ups that results and explanations are computed from. */
export interface Allocation {
  readonly problem: CanonicalProblem;
  /** By student id. */
  readonly assignments: readonly Assignment[];
  readonly placeOf: ReadonlyMap<string, Assignment>;
  readonly sizeOf: ReadonlyMap<string, number>;
  readonly pairsOfStudent: ReadonlyMap<string, readonly ListedPair[]>;
  readonly pairsOfProject: ReadonlyMap<string, readonly ListedPair[]>;
}

export function allocationOf(problem: CanonicalProblem, placed: readonly Assignment[]): Allocation {
  const assignments = placed.toSorted((left, right) => compareCodeUnits(left.student, right.student));
  const pairs = listPairs(problem);
  const teams = groupBy(assignments, (assignment) => assignment.project);
  return {
    problem,
    assignments,
    placeOf: new Map(assignments.map((assignment) => [assignment.student, assignment])),
    sizeOf: new Map([...teams].map(([project, team]) => [project, team.length])),
    pairsOfStudent: groupBy(pairs, (pair) => pair.student),
    pairsOfProject: groupBy(pairs, (pair) => pair.project),
  };
}

export function sizeOf(allocation: Allocation, project: string): number {
  return allocation.sizeOf.get(project) ?? 0;
}

/** True when the student would rather have the project of the pair than what the student got. */
export function prefers(allocation: Allocation, pair: ListedPair): boolean {
  const got = allocation.placeOf.get(pair.student);
  return got === undefined || pair.rank < got.rank;
}

/** The pairs of students who find the project acceptable. */
export function acceptablePairs(allocation: Allocation, project: string): readonly ListedPair[] {
  return (allocation.pairsOfProject.get(project) ?? []).filter(isAcceptable);
}

import { acceptablePairs, type Allocation, prefers } from '../allocation.js';
import { type CanonicalProject } from '../canonical-problem.js';
import { compareCodeUnits } from '../code-unit-order.js';
import { type RunningContext, runningContext, runningReason } from './explanation-reasons.js';
import { type ListedPair } from '../listed-pairs.js';
import {
  type Counterfactual,
  type Explanation,
  type ExplanationCounts,
  type ExplanationReason,
  type ProjectResult,
} from '../outcome.js';

interface Context {
  readonly allocation: Allocation;
  readonly running: RunningContext;
  readonly projects: ReadonlyMap<string, CanonicalProject>;
  readonly results: ReadonlyMap<string, ProjectResult>;
  /** Students who find a project acceptable and have it or prefer it to what they got. */
  readonly wanted: ReadonlyMap<string, number>;
}

/** For each student, one project in which one more place would have been theirs; absent where none is known. */
export type Counterfactuals = ReadonlyMap<string, Counterfactual>;

/** One entry for each student who did not get a first choice: why not each better-ranked project. Linear time. */
export function explain(
  allocation: Allocation,
  results: readonly ProjectResult[],
  counterfactuals: Counterfactuals = new Map(),
): readonly Explanation[] {
  const { problem } = allocation;
  const context = {
    allocation,
    running: runningContext(allocation),
    projects: new Map(problem.projects.map((project) => [project.id, project])),
    results: new Map(results.map((result) => [result.id, result])),
    wanted: new Map(problem.projects.map(({ id }) => [id, wantedCount(allocation, id)])),
  };
  return problem.students
    .filter((student) => allocation.placeOf.get(student.id)?.rank !== 1)
    .map((student) => ({
      student: student.id,
      got: allocation.placeOf.get(student.id)?.project ?? null,
      why: higherChoices(context, student.id),
      counterfactual: counterfactuals.get(student.id) ?? null,
    }));
}

function wantedCount(allocation: Allocation, project: string): number {
  const has = ({ student }: ListedPair): boolean => allocation.placeOf.get(student)?.project === project;
  return acceptablePairs(allocation, project).filter((pair) => has(pair) || prefers(allocation, pair)).length;
}

function higherChoices(context: Context, student: string): Explanation['why'] {
  const listed = context.allocation.pairsOfStudent.get(student) ?? [];
  return listed
    .filter((pair) => prefers(context.allocation, pair))
    .toSorted((left, right) => compareCodeUnits(left.project, right.project))
    .map((pair) => {
      const reason = pair.barrier ?? projectReason(context, pair);
      return { project: pair.project, reason, counts: countsFor(context, pair.project, reason) };
    });
}

function projectReason(context: Context, pair: ListedPair): ExplanationReason {
  const result = context.results.get(pair.project);
  if (result?.status !== 'CLOSED') return runningReason(context.running, pair);
  if (result.reason === 'SKILL_GAP' || result.reason === 'NO_MENTOR') return result.reason;
  return 'BELOW_MINIMUM_CLOSED';
}

/** Which bound of the project goes with each reason. */
const COUNTED: Partial<Record<ExplanationReason, (project: CanonicalProject) => Omit<ExplanationCounts, 'wanted'>>> = {
  BELOW_MINIMUM_CLOSED: ({ minSize }) => ({ needed: minSize }),
  SKILL_GAP: ({ minSize }) => ({ needed: minSize }),
  OUTRANKED: ({ maxSize }) => ({ places: maxSize }),
  FULL: ({ maxSize }) => ({ places: maxSize }),
};

function countsFor(context: Context, id: string, reason: ExplanationReason): ExplanationCounts {
  const project = context.projects.get(id);
  return { wanted: context.wanted.get(id) ?? 0, ...(project && COUNTED[reason]?.(project)) };
}

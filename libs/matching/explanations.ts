import { acceptablePairs, type Allocation, prefers } from './allocation.js';
import { type CanonicalProject } from './canonical-problem.js';
import { compareCodeUnits } from './code-unit-order.js';
import { type ListedPair } from './listed-pairs.js';
import { type Explanation, type ExplanationCounts, type ExplanationReason, type ProjectResult } from './outcome.js';

interface Context {
  readonly allocation: Allocation;
  readonly projects: ReadonlyMap<string, CanonicalProject>;
  readonly results: ReadonlyMap<string, ProjectResult>;
}

/** One entry for each student who did not get a first choice: why not each better-ranked project. */
export function explain(allocation: Allocation, results: readonly ProjectResult[]): readonly Explanation[] {
  const context = {
    allocation,
    projects: new Map(allocation.problem.projects.map((project) => [project.id, project])),
    results: new Map(results.map((result) => [result.id, result])),
  };
  return allocation.problem.students
    .filter((student) => allocation.placeOf.get(student.id)?.rank !== 1)
    .map((student) => ({
      student: student.id,
      got: allocation.placeOf.get(student.id)?.project ?? null,
      why: higherChoices(context, student.id),
      counterfactual: null,
    }));
}

function higherChoices(context: Context, student: string): Explanation['why'] {
  const listed = context.allocation.pairsOfStudent.get(student) ?? [];
  return listed
    .filter((pair) => prefers(context.allocation, pair))
    .toSorted((left, right) => compareCodeUnits(left.project, right.project))
    .map((pair) => {
      const reason = pair.barrier ?? projectReason(context.results.get(pair.project));
      return { project: pair.project, reason, counts: countsFor(context, pair, reason) };
    });
}

function projectReason(result: ProjectResult | undefined): ExplanationReason {
  if (result?.status !== 'CLOSED') return 'FULL';
  if (result.reason === 'SKILL_GAP' || result.reason === 'NO_MENTOR') return result.reason;
  return 'BELOW_MINIMUM_CLOSED';
}

function countsFor(context: Context, pair: ListedPair, reason: ExplanationReason): ExplanationCounts {
  const wanted = acceptablePairs(context.allocation, pair.project).filter((other) => wants(context, other)).length;
  const project = context.projects.get(pair.project);
  if (project === undefined) return { wanted };
  if (reason === 'BELOW_MINIMUM_CLOSED' || reason === 'SKILL_GAP') return { wanted, needed: project.minSize };
  return reason === 'FULL' ? { wanted, places: project.maxSize } : { wanted };
}

function wants({ allocation }: Context, pair: ListedPair): boolean {
  return prefers(allocation, pair) || allocation.placeOf.get(pair.student)?.project === pair.project;
}

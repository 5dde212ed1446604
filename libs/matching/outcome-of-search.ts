import { allocationOf } from './allocation.js';
import { type CanonicalProblem } from './canonical-problem.js';
import { ENGINE_VERSION } from './engine-version.js';
import { type Counterfactuals, explain } from './explanations/explanations.js';
import { metricsOf, profileOf } from './figures.js';
import { hashJson } from './hash.js';
import { type Assignment, type MatchingOutcome } from './outcome.js';
import { type Objective } from './problem.js';
import { projectResults } from './explanations/project-results.js';
import { type Interruption, type SearchPhase } from './mip/search.js';
import { unassignedReasons } from './explanations/unassigned-reasons.js';

/** A search stopped in one of these phases has already proven its objective optimal. */
const PHASES_AFTER_OBJECTIVE: Record<Objective, readonly SearchPhase[]> = {
  GENEROUS: ['BLOCKING_PAIRS'],
  GREEDY: ['BLOCKING_PAIRS'],
  MAX_MIN: ['BLOCKING_PAIRS'],
  STABLE: [],
};

/** What a solver gives: who is placed where, and how sure it is that nothing is better. */
export interface Solution {
  readonly assignments: readonly Assignment[];
  readonly certificate: 'FLOW_DUAL' | 'MIP_PROOF';
  readonly interruption: Interruption | null;
  /** What one more place would have changed for whom; asked only when people are told. */
  readonly counterfactuals: () => Counterfactuals;
}

type Proof = Pick<MatchingOutcome, 'status' | 'gap' | 'nonReproducible' | 'bound' | 'certificate'>;

/** The outcome of a problem that has a solution. */
export function solvedOutcome(problem: CanonicalProblem, solution: Solution): MatchingOutcome {
  const allocation = allocationOf(problem, solution.assignments);
  const projects = projectResults(allocation);
  return {
    ...heading(problem),
    ...proofOf(problem.objective, solution),
    resultHash: resultHash({ assignments: allocation.assignments, projects }),
    assignments: allocation.assignments,
    unassigned: unassignedReasons(allocation, projects),
    projects,
    profile: profileOf(allocation),
    metrics: metricsOf(allocation),
    explanations: explain(allocation, projects, solution.counterfactuals()),
  };
}

/** What every outcome of a problem says, whatever the search found. */
export function heading(
  problem: CanonicalProblem,
): Pick<MatchingOutcome, 'version' | 'engineVersion' | 'objective' | 'seed' | 'problemHash'> {
  const { objective, seed } = problem;
  return { version: 1, engineVersion: ENGINE_VERSION, objective, seed, problemHash: hashJson(problem) };
}

export function resultHash({ assignments, projects }: Pick<MatchingOutcome, 'assignments' | 'projects'>): string {
  return hashJson({ assignments, projects });
}

function proofOf(objective: Objective, { interruption, certificate }: Solution): Proof {
  const proven = { status: 'OPTIMAL', gap: 0, bound: null, certificate } as const;
  if (interruption === null) return { ...proven, nonReproducible: false };

  const nonReproducible = interruption.by === 'TIME';
  if (PHASES_AFTER_OBJECTIVE[objective].includes(interruption.phase)) return { ...proven, nonReproducible };

  const bound = Number.isFinite(interruption.bound) ? interruption.bound : null;
  const gap = relativeGap(interruption.reached, bound);
  return { status: 'FEASIBLE', gap, nonReproducible, bound, certificate: 'NONE' };
}

/** 1 when nothing is known, also when a stopped stage happens to stand at its bound: later criteria are open. */
function relativeGap(reached: number, bound: number | null): number {
  const gap = bound === null ? 1 : Math.abs(reached - bound) / Math.max(1, Math.abs(reached));
  return gap === 0 ? 1 : gap;
}

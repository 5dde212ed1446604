import { type Allocation } from './allocation.js';
import { type CanonicalProblem } from './canonical-problem.js';
import { ENGINE_VERSION } from './engine-version.js';
import { explain } from './explanations.js';
import { metricsOf, profileOf } from './figures.js';
import { hashJson } from './hash.js';
import { type MatchingOutcome } from './outcome.js';
import { projectResults } from './project-results.js';
import { type Interruption, type SearchPhase } from './search.js';
import { unassignedReasons } from './unassigned-reasons.js';

/** A search stopped in one of these phases has already proven its objective optimal. */
const PHASES_AFTER_OBJECTIVE: readonly SearchPhase[] = ['TIE_BREAK', 'BLOCKING_PAIRS'];

type Proof = Pick<MatchingOutcome, 'status' | 'gap' | 'nonReproducible' | 'bound' | 'certificate'>;

/** The outcome of a search that found an allocation. */
export function solvedOutcome(allocation: Allocation, interruption: Interruption | null): MatchingOutcome {
  const projects = projectResults(allocation);
  return {
    ...heading(allocation.problem),
    ...proofOf(interruption),
    resultHash: resultHash({ assignments: allocation.assignments, projects }),
    assignments: allocation.assignments,
    unassigned: unassignedReasons(allocation, projects),
    projects,
    profile: profileOf(allocation),
    metrics: metricsOf(allocation),
    explanations: explain(allocation, projects),
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

function proofOf(interruption: Interruption | null): Proof {
  if (interruption === null) return { ...PROVEN, nonReproducible: false };
  if (PHASES_AFTER_OBJECTIVE.includes(interruption.phase)) return { ...PROVEN, nonReproducible: true };

  const bound = Number.isFinite(interruption.bound) ? interruption.bound : null;
  const gap = relativeGap(interruption.reached, bound);
  return { status: 'FEASIBLE', gap, nonReproducible: true, bound, certificate: 'NONE' };
}

const PROVEN = { status: 'OPTIMAL', gap: 0, bound: null, certificate: 'MIP_PROOF' } as const;

/** 1 when nothing is known, also when a stopped stage happens to stand at its bound: later criteria are open. */
function relativeGap(reached: number, bound: number | null): number {
  const gap = bound === null ? 1 : Math.abs(reached - bound) / Math.max(1, Math.abs(reached));
  return gap === 0 ? 1 : gap;
}

import { allocationOf } from '../allocation.js';
import { type CanonicalProblem } from '../canonical-problem.js';
import { withoutItem } from './conflict.js';
import { findConflict } from './find-conflict.js';
import { metricsOf, profileOf } from '../figures.js';
import { type Iis, type MipSolver } from '../mip/mip-solver.js';
import { type ConflictItem, type MatchingOutcome, type Relaxation } from '../outcome.js';
import { heading, resultHash } from '../outcome-of-search.js';
import { type SolveTools, solveParts } from '../solve-parts.js';

export type ConflictTools = SolveTools & { readonly unlimited: MipSolver & Iis };

const MOST_RELAXATIONS = 3;

/** The outcome of a problem whose constraints contradict each other: the conflict, and what dropping one would give. */
export function infeasibleOutcome(problem: CanonicalProblem, tools: ConflictTools): MatchingOutcome {
  tools.onPhase({ phase: 'CONFLICT', componentsDone: 0, components: 1 });
  const { items: conflict } = findConflict(problem, tools.unlimited);
  const nobody = allocationOf(problem, []);
  return {
    ...heading(problem),
    status: 'INFEASIBLE',
    gap: 0,
    nonReproducible: false,
    bound: null,
    certificate: 'MIP_PROOF',
    resultHash: resultHash({ assignments: [], projects: [] }),
    assignments: [],
    unassigned: [],
    projects: [],
    explanations: [],
    profile: profileOf(nobody),
    metrics: { ...metricsOf(nobody), blockingPairs: 0, moves: 0 },
    conflict,
    relaxations: smallestRelaxations(conflict, (item) => relaxation(problem, item, tools)),
  };
}

/** Smallest change first: the one that keeps most students placed, then the one with the best profile. */
function smallestRelaxations(
  conflict: readonly ConflictItem[],
  relax: (item: ConflictItem) => Relaxation | null,
): readonly Relaxation[] {
  return conflict
    .flatMap((item) => relax(item) ?? [])
    .toSorted((left, right) => right.placed - left.placed || compareProfiles(left.profile, right.profile))
    .slice(0, MOST_RELAXATIONS);
}

/** null when another conflict remains, or when the clock leaves no proven answer. */
function relaxation(problem: CanonicalProblem, drop: ConflictItem, tools: SolveTools): Relaxation | null {
  const relaxed = withoutItem(problem, drop);
  const solution = solveParts(relaxed, tools);
  if (solution === null || solution.interruption !== null) return null;

  const allocation = allocationOf(relaxed, solution.assignments);
  return { drop, profile: profileOf(allocation), placed: allocation.assignments.length };
}

/** Negative when the left profile has more students at the first rank at which they differ. */
function compareProfiles(left: readonly number[], right: readonly number[]): number {
  const differences = left.map((count, index) => (right[index] ?? 0) - count);
  return differences.find((difference) => difference !== 0) ?? 0;
}

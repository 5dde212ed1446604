import { allocationOf } from '../allocation.js';
import { type CanonicalProblem } from '../canonical-problem.js';
import { findConflict } from './find-conflict.js';
import { smallestRelaxations } from './smallest-relaxations.js';
import { metricsOf, profileOf } from '../figures.js';
import { type Iis, type MipSolver } from '../mip/mip-solver.js';
import { type MatchingOutcome } from '../outcome.js';
import { heading, resultHash } from '../outcome-of-search.js';
import { type SolveTools } from '../solve-parts.js';

export type ConflictTools = SolveTools & { readonly unlimited: MipSolver & Iis };

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
    relaxations: smallestRelaxations(problem, conflict, tools),
  };
}

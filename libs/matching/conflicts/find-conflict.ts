import { type CanonicalProblem } from '../canonical-problem.js';
import { componentsOf } from '../components.js';
import { canonicalJson } from '../hash.js';
import { firstSolution } from '../mip/first-solution.js';
import { type Iis, type MipSolver } from '../mip/mip-solver.js';
import { pinnedCore } from '../mip/pinned-core.js';
import { type ConflictItem } from '../outcome.js';
import { constraintsOf, withOnly } from './conflict.js';
import { quickXplain } from './quick-xplain.js';
import { taggedProgram } from './tagged-program.js';

export interface FoundConflict {
  /** Infeasible by itself, every proper subset feasible; in the order of the constraints. */
  readonly items: readonly ConflictItem[];
  /** Among which constraints it was sought: those of an IIS of the linear relaxation, those of one part, or all. */
  readonly among: 'IIS' | 'PART' | 'ALL';
}

/**
 * A minimal conflict of an infeasible problem. Where even fractions of people cannot keep all rules, an irreducible set
 * of rows names few constraints to look at; else those of a part without solution. What is found among them is minimal
 * for whole people too, and candidates that do not suffice are dropped for all constraints.
 */
export function findConflict(problem: CanonicalProblem, solver: MipSolver & Iis): FoundConflict {
  const core = pinnedCore(problem);
  const isPossible = (candidate: CanonicalProblem): boolean => firstSolution(candidate, solver) !== null;
  const narrowed = candidatesByIis(core, solver);
  const candidates = narrowed ?? candidatesByPart(core, isPossible);
  const among = narrowed === null ? 'PART' : 'IIS';
  const scope = pinnedCore(withOnly(core, candidates));
  if (isPossible(scope)) return { items: minimalAmong(core, constraintsOf(core), isPossible), among: 'ALL' };
  return { items: minimalAmong(scope, candidates, isPossible), among };
}

function minimalAmong(
  problem: CanonicalProblem,
  candidates: readonly ConflictItem[],
  isPossible: (candidate: CanonicalProblem) => boolean,
): readonly ConflictItem[] {
  return quickXplain(candidates, (kept) => isPossible(withOnly(problem, kept)));
}

/** The constraints of rows that contradict each other, null when fractions keep them all. */
function candidatesByIis(core: CanonicalProblem, solver: Iis): readonly ConflictItem[] | null {
  const { program, tags } = taggedProgram(core);
  const rows = solver.iis(program);
  if (rows === null) return null;
  const named = new Set(rows.map((row) => canonicalJson(tags[row] ?? null)));
  return constraintsOf(core).filter((item) => named.has(canonicalJson(item)));
}

/** The constraints of the first part that has no solution of its own. */
function candidatesByPart(
  core: CanonicalProblem,
  isPossible: (candidate: CanonicalProblem) => boolean,
): readonly ConflictItem[] {
  const parts = componentsOf({ ...core, objective: 'GENEROUS' });
  return constraintsOf(parts.find((part) => !isPossible(part)) ?? core);
}

import { compareFigures, type Figures, figuresReader, levelsOf } from './oracle.criteria.js';
import { enumeratePlacements, type InForce } from './oracle.placements.js';
import { type ConflictItem } from '../outcome.js';
import { readPlainly } from '../verification/plain-problem.js';
import { type MatchingProblem } from '../problem.js';

/** What any right answer has in common; who gets which of several equal optima is left open. */
export interface OracleAnswer {
  readonly status: 'OPTIMAL' | 'INFEASIBLE' | 'UNPROVEN';
  readonly placed: number;
  readonly profile: readonly number[];
  readonly blockingPairs: number;
  readonly moves: number;
}

/**
 * Tests only: looks at every placement of at most 8 students in 5 projects.
 * Deliberately naive and written apart from the engine, so that the two do not share a mistake.
 */
export function bruteForce(problem: MatchingProblem): OracleAnswer {
  const plain = readPlainly(problem);
  const best = bestFigures(problem, () => true);
  if (best === null) {
    const profile = Array.from({ length: plain.longestList }, () => 0);
    return { status: 'INFEASIBLE', placed: 0, profile, blockingPairs: 0, moves: 0 };
  }
  const { placed, profile, moves } = best;
  return { status: 'OPTIMAL', placed, profile, blockingPairs: best.blockingPairs(), moves };
}

function bestFigures(problem: MatchingProblem, inForce: InForce): Figures | null {
  const plain = readPlainly(problem);
  const figuresOf = figuresReader(plain);
  const levels = levelsOf(problem);
  const placesMostFirst = problem.objective !== 'STABLE' && problem.previous?.policy !== 'FEWEST_MOVES';
  let best: Figures | null = null;
  enumeratePlacements(plain, inForce, {
    visit: (places) => {
      const figures = figuresOf(new Map(places));
      if (best === null || compareFigures(levels, figures, best) < 0) best = figures;
      return false;
    },
    isHopeless: (unplaced) => placesMostFirst && best !== null && problem.students.length - unplaced < best.placed,
  });
  return best;
}

/** True when the items contradict each other and no proper subset of them does. */
export function isMinimalConflict(problem: MatchingProblem, items: readonly ConflictItem[]): boolean {
  const plain = readPlainly(problem);
  const isPossible = (kept: readonly ConflictItem[]): boolean => {
    const keys = new Set(kept.map(keyOf));
    return enumeratePlacements(plain, (item) => keys.has(keyOf(item)), { visit: () => true, isHopeless: () => false });
  };
  return !isPossible(items) && items.every((dropped) => isPossible(items.filter((item) => item !== dropped)));
}

/**
 * What dropping each item of a conflict would give, null where another conflict remains. Not for STABLE, whose blocking
 * pairs would have to be counted without the item too.
 */
export function relaxed(
  problem: MatchingProblem,
  conflict: readonly ConflictItem[],
): readonly (Pick<Figures, 'placed' | 'profile'> | null)[] {
  return conflict.map((dropped) => bestFigures(problem, (item) => keyOf(item) !== keyOf(dropped)));
}

function keyOf(item: ConflictItem): string {
  if ('decision' in item) return `decision ${item.decision}`;
  return 'cap' in item ? `cap ${item.cap}` : `${item.kind} ${item.project}`;
}

import { type Objective, type PreviousMatching } from './problem.js';

/** One thing that is settled, to be told to people; `objective-stages.ts` holds how. */
export type Criterion =
  | 'MOST_PLACED'
  | 'BEST_WORST_RANK'
  | 'FEWEST_AT_WORST_RANKS'
  | 'MOST_AT_BEST_RANKS'
  | 'SMALLEST_RANK_SUM'
  | 'FEWEST_BLOCKING_PAIRS'
  | 'FEWEST_MOVES'
  | 'SEED';

/** What each objective aims at, most important first. */
// prettier-ignore
const aims = {
  GENEROUS: ['MOST_PLACED', 'BEST_WORST_RANK', 'FEWEST_AT_WORST_RANKS'],
  GREEDY:   ['MOST_PLACED', 'MOST_AT_BEST_RANKS'],
  MAX_MIN:  ['MOST_PLACED', 'BEST_WORST_RANK', 'SMALLEST_RANK_SUM'],
  STABLE:   ['FEWEST_BLOCKING_PAIRS', 'MOST_PLACED', 'SMALLEST_RANK_SUM'],
} as const satisfies Record<Objective, readonly Criterion[]>;

/** What decides among results that the objective finds equal. */
// prettier-ignore
const choices = {
  GENEROUS: ['FEWEST_BLOCKING_PAIRS', 'SEED'],
  GREEDY:   ['FEWEST_BLOCKING_PAIRS', 'SEED'],
  MAX_MIN:  ['FEWEST_AT_WORST_RANKS', 'FEWEST_BLOCKING_PAIRS', 'SEED'],
  STABLE:   ['FEWEST_AT_WORST_RANKS', 'SEED'],
} as const satisfies Record<Objective, readonly Criterion[]>;

/**
 * What is settled in a matching, most important first: each only among the results that all before it find equally
 * good. Without a previous matching nobody moves, and moves are no criterion.
 */
export function criteriaOf(
  objective: Objective,
  policy: PreviousMatching['policy'] | null = null,
): readonly Criterion[] {
  const before: readonly Criterion[] = policy === 'FEWEST_MOVES' ? ['FEWEST_MOVES'] : [];
  const after: readonly Criterion[] = policy === 'SAME_OBJECTIVE_FEWEST_MOVES' ? ['FEWEST_MOVES'] : [];
  return [...before, ...aims[objective], ...after, ...choices[objective]];
}

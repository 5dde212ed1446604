import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '#libs/matching/canonical-problem';
import { fewestBlockingPairs, fewestBlockingPairsLeft } from '#libs/matching/mip/fewest-blocking-pairs';
import { fewestMoves } from '#libs/matching/mip/fewest-moves';
import { mostPlaced } from '#libs/matching/mip/most-placed';
import { stagesOf } from '#libs/matching/mip/objective-stages';
import {
  fewestAtWorstRanks,
  mostAtBestRanks,
  smallestRankSum,
  smallestWorstRank,
} from '#libs/matching/mip/rank-stages';
import type { Stage } from '#libs/matching/mip/search';
import { type Criterion, criteriaOf } from '#libs/matching/objective-criteria';
import type { Objective, PreviousMatching } from '#libs/matching/problem';

/** What each stage of the engine settles, in the word that people are told. */
const toldOf: ReadonlyMap<Stage, Criterion> = new Map([
  [mostPlaced, 'MOST_PLACED'],
  [smallestWorstRank, 'BEST_WORST_RANK'],
  [fewestAtWorstRanks, 'FEWEST_AT_WORST_RANKS'],
  [mostAtBestRanks, 'MOST_AT_BEST_RANKS'],
  [smallestRankSum, 'SMALLEST_RANK_SUM'],
  [fewestBlockingPairs, 'FEWEST_BLOCKING_PAIRS'],
  [fewestBlockingPairsLeft, 'FEWEST_BLOCKING_PAIRS'],
  [fewestMoves, 'FEWEST_MOVES'],
]);

const objectives: readonly Objective[] = ['GENEROUS', 'GREEDY', 'MAX_MIN', 'STABLE'];
const policies: readonly (PreviousMatching['policy'] | null)[] = [null, 'FEWEST_MOVES', 'SAME_OBJECTIVE_FEWEST_MOVES'];
const cases = objectives.flatMap((objective) => policies.map((policy) => ({ objective, policy })));

describe('The criteria that people are told', () => {
  it.each(cases)('are the stages of the engine, in their order, and the seed: $objective $policy', (asked) => {
    const { objective, policy } = asked;
    const previous = policy ? { previous: { policy, assignments: [] } } : {};
    const problem = { version: 1 as const, objective, seed: 1, projects: [], students: [], ...previous };

    const stages = stagesOf(canonicalProblem(problem)).map((stage) => toldOf.get(stage));

    expect(criteriaOf(objective, policy)).toEqual([...stages, 'SEED']);
  });
});

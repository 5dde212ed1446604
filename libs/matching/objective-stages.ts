import { type Objective } from './problem.js';
import { fewestAtWorstRanks, mostAtBestRanks, mostPlaced, smallestRankSum, smallestWorstRank } from './rank-stages.js';
import { type Stage } from './search.js';

export type SupportedObjective = Exclude<Objective, 'STABLE'>;

/**
 * What each objective settles, most important first; equal optima are then told apart by the seed.
 * The last stage of MAX_MIN only chooses among equal optima, so that the profile does not depend on the ids.
 */
// prettier-ignore
export const objectiveStages = {
  GENEROUS: [mostPlaced, smallestWorstRank, fewestAtWorstRanks],
  GREEDY:   [mostPlaced, mostAtBestRanks],
  MAX_MIN:  [mostPlaced, smallestWorstRank, smallestRankSum, fewestAtWorstRanks],
} as const satisfies Record<SupportedObjective, readonly Stage[]>;

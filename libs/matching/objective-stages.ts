import { type Objective } from './problem.js';
import { fewestAtWorstRanks, mostAtBestRanks, mostPlaced, smallestRankSum, smallestWorstRank } from './rank-stages.js';
import { type Stage } from './search.js';

export type SupportedObjective = Exclude<Objective, 'STABLE'>;

/** What each objective settles, most important first; equal optima are then told apart by the seed. */
// prettier-ignore
export const objectiveStages = {
  GENEROUS: [mostPlaced, smallestWorstRank, fewestAtWorstRanks],
  GREEDY:   [mostPlaced, mostAtBestRanks],
  MAX_MIN:  [mostPlaced, smallestWorstRank, smallestRankSum],
} as const satisfies Record<SupportedObjective, readonly Stage[]>;

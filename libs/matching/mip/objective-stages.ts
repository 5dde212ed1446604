import { type CanonicalProblem } from '../canonical-problem.js';
import { fewestBlockingPairs, fewestBlockingPairsLeft } from './fewest-blocking-pairs.js';
import { fewestMoves } from './fewest-moves.js';
import { type Objective } from '../problem.js';
import { mostPlaced } from './most-placed.js';
import { fewestAtWorstRanks, mostAtBestRanks, smallestRankSum, smallestWorstRank } from './rank-stages.js';
import { type Stage } from './search.js';

/** What each objective settles, most important first. */
// prettier-ignore
const objectiveStages = {
  GENEROUS: [mostPlaced, smallestWorstRank, fewestAtWorstRanks],
  GREEDY:   [mostPlaced, mostAtBestRanks],
  MAX_MIN:  [mostPlaced, smallestWorstRank, smallestRankSum],
  STABLE:   [fewestBlockingPairs, mostPlaced, smallestRankSum],
} as const satisfies Record<Objective, readonly Stage[]>;

/** What decides among outcomes that the objective finds equal, so that the figures do not depend on the ids. */
// prettier-ignore
const choiceStages = {
  GENEROUS: [fewestBlockingPairsLeft],
  GREEDY:   [fewestBlockingPairsLeft],
  MAX_MIN:  [fewestAtWorstRanks, fewestBlockingPairsLeft],
  STABLE:   [fewestAtWorstRanks],
} as const satisfies Record<Objective, readonly Stage[]>;

/** All stages of a problem in their order: moves before or after the objective, as the policy asks. */
export function stagesOf({ objective, previous }: CanonicalProblem): readonly Stage[] {
  const before = previous?.policy === 'FEWEST_MOVES' ? [fewestMoves] : [];
  const after = previous?.policy === 'SAME_OBJECTIVE_FEWEST_MOVES' ? [fewestMoves] : [];
  return [...before, ...objectiveStages[objective], ...after, ...choiceStages[objective]];
}

/** After this stage the number of students at each rank is settled. */
// prettier-ignore
const profileSettledBy = {
  GENEROUS: fewestAtWorstRanks,
  GREEDY:   mostAtBestRanks,
  MAX_MIN:  fewestAtWorstRanks,
  STABLE:   fewestAtWorstRanks,
} as const satisfies Record<Objective, Stage>;

/** The stages of a problem on which its profile depends: those that settle how many are placed, and those after them. */
export function profileStages(problem: CanonicalProblem): {
  readonly placing: readonly Stage[];
  readonly ranking: readonly Stage[];
} {
  const stages = stagesOf(problem);
  const placed = stages.indexOf(mostPlaced) + 1;
  const settled = stages.indexOf(profileSettledBy[problem.objective]) + 1;
  return { placing: stages.slice(0, placed), ranking: stages.slice(placed, settled) };
}

import { AnyPlaceSearch } from './flow-any-place.js';
import { type FlowNetwork } from './flow-network.js';
import { copyOfState, emptyState, type FlowState } from './flow-state.js';

/**
 * The smallest rank for each cohort within which as many students can be placed as with whole lists; at least 1.
 * From the whole lists downwards: at each rank, who is placed beyond it looks for another place, until a cohort cannot
 * place as many as before. O(pairs) a round of searches, few of them for each rank.
 */
export function worstRanks(network: FlowNetwork): readonly number[] {
  const { longest, cohorts } = network;
  const search = new AnyPlaceSearch(network, emptyState(network, 0));
  search.placeAtFreePlaces();
  const unplaced = search.placeWithin(longest, () => true);
  const worst = cohorts.sizes.map(() => 1);
  for (let rank = longest; rank > 1 && worst.includes(1); rank -= 1) {
    search.releaseBeyond(rank - 1);
    const left = search.placeWithin(rank - 1, (cohort) => worst[cohort] === 1);
    for (const [cohort, students] of left.entries()) if (students > (unplaced[cohort] ?? 0)) worst[cohort] = rank;
  }
  return worst;
}

/** True when as many as the state has placed could be so within the rank. */
export function canPlaceWithin(network: FlowNetwork, state: FlowState, rank: number): boolean {
  return searchWithin(network, state, rank).lost === 0;
}

/** Tells the nodes where one more place could be what it takes to place as many as the state has within the rank. */
export function placesToStayWithin(network: FlowNetwork, state: FlowState, rank: number): (node: number) => boolean {
  const { search, lost } = searchWithin(network, state, rank);
  return (node) => lost === 0 || (lost === 1 && search.wouldServe(node));
}

/** `lost`: how many more are left without a place when none beyond the rank is taken. */
function searchWithin(
  network: FlowNetwork,
  state: FlowState,
  rank: number,
): { readonly search: AnyPlaceSearch; readonly lost: number } {
  const placements = copyOfState(state);
  const search = new AnyPlaceSearch(network, placements);
  search.releaseBeyond(rank);
  search.placeWithin(rank, () => true);
  return { search, lost: countPlaced(state) - countPlaced(placements) };
}

function countPlaced({ at }: FlowState): number {
  return at.reduce((placed, pair) => placed + (pair >= 0 ? 1 : 0), 0);
}

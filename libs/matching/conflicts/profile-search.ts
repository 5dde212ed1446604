import { type CanonicalProblem } from '../canonical-problem.js';
import { placementOf, startSearch } from '../mip/lexicographic-search.js';
import { costRow, satisfies, withRows } from '../mip/mip-program.js';
import { mostPlaced } from '../mip/most-placed.js';
import { profileStages } from '../mip/objective-stages.js';
import { placesWithinRanks } from '../mip/places-within-rank.js';
import { pairCosts, placedCount } from '../mip/rank-costs.js';
import { runStages, type Search, type SearchTools, type Stage } from '../mip/search.js';
import { type Assignment } from '../outcome.js';
import { withoutSearch } from '../solve-parts.js';
import { unitSize } from '../unit-pairs.js';

/** How many students the best solution of a problem places, and, at a further price, where. */
export interface ProfileSearch {
  readonly placed: number;
  /** A placement with the profile of the best solution; null when a budget leaves it unproven. */
  readonly finish: () => readonly Assignment[] | null;
}

/**
 * Settles how many students are placed; null when a budget leaves that unproven. The problem must have a solution. A
 * search is shorter from a placement `near` the best one; criteria on which the profile does not depend stay open.
 */
export function searchProfile(
  problem: CanonicalProblem,
  tools: SearchTools,
  near: readonly Assignment[],
): ProfileSearch | null {
  const simple = withoutSearch(problem);
  if (simple !== null) return { placed: simple.assignments.length, finish: () => simple.assignments };

  const { placing, ranking } = profileStages(problem);
  const start = startSearch(problem, tools, near);
  const search = start && runStages(start, near.length === 0 ? placing : placing.map(keepingStart));
  if (search === null || search.interruption !== null) return null;
  return { placed: placedCount(search), finish: () => proven(runStages(search, ranking)) };
}

function proven(search: Search): readonly Assignment[] | null {
  return search.interruption === null ? placementOf(search) : null;
}

/** Most placed, but by the values of the start when these place as many: their ranks are those of a best solution. */
function keepingStart(stage: Stage): Stage {
  if (stage !== mostPlaced) return stage;
  return (search) => {
    const settled = asManyAsAny(search) ?? mostPlaced(search);
    return satisfies(settled.program, search.values) ? { ...settled, values: search.values } : settled;
  };
}

/** Settled without a search where as many are placed as any matching could; null where they are not. */
function asManyAsAny(search: Search): Search | null {
  const most = placesWithinRanks(search.formulation).at(-1) ?? 0;
  if (placedCount(search) < most) return null;
  const row = costRow(pairCosts(search, unitSize), most, Infinity);
  return { ...search, program: withRows(search.program, [row]) };
}

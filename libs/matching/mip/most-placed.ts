import { type Formulation, withEverybodyPlaced } from './formulation.js';
import { costRow, type RowBlock, withRows } from './mip-program.js';
import { type MipAnswer } from './mip-solver.js';
import { placesWithinRanks } from './places-within-rank.js';
import { longestRank, pairCosts, placedCount, rankCosts, withinRank } from './rank-costs.js';
import { attempt, minimise, type Search, type Stage } from './search.js';
import { unitSize } from '../unit-pairs.js';

/** How many of the best ranks that a matching allows are tried before anything goes. */
const OPTIMISTIC_RANKS = 3;

/**
 * Most students placed: as many as any matching could, within as good a rank as any matching could, if that is
 * possible, which proves both; otherwise step by step.
 */
export const mostPlaced: Stage = (search) => {
  const within = placesWithinRanks(search.formulation);
  const most = within.at(-1) ?? 0;
  const first = Math.max(1, within.indexOf(most) + 1);
  for (let worst = first; worst < first + OPTIMISTIC_RANKS && worst < within.length; worst += 1) {
    const stricter = withinRank(placing(search, most), worst).program;
    const costs = rankCosts(search, (rank) => rank ** 2);
    const { answer } = attempt(search, { phase: 'PLACED', costs, slack: looseness(search), stricter, nodeLimit: 1 });
    if (answer.values !== null) return { ...placing(solutionBy(search, answer), most), worstAtLeast: worst };
    if (answer.status !== 'INFEASIBLE') break;
  }
  return stepwise(search, most);
};

/**
 * Over the count alone, from what a solve finds that looks for good ranks as well: equal costs leave the solver without
 * direction, many times slower. Where that one places as many as any matching could, it is proven already.
 */
function stepwise(search: Search, most: number): Search {
  const found = directed(search);
  if (placedCount(found) >= most) return placing(found, most);
  return minimise(
    'PLACED',
    pairCosts(search, (pair) => -unitSize(pair)),
    { hold: (values) => [atLeast(search, placedCount({ ...search, values }))] },
  )(found);
}

/** A place is worth more than any rank. */
function directed(search: Search): Search {
  const aPlace = 10 * longestRank(search) ** 2;
  const costs = rankCosts(search, (rank) => rank ** 2 - aPlace);
  const { answer, basis } = attempt(search, { phase: 'PLACED', costs, slack: looseness(search) });
  return { ...solutionBy(search, answer), basis };
}

/** Later stages settle the ranks: a tenth of a rank for each student is not worth the time here. */
function looseness({ formulation }: Search): number {
  return Math.ceil(formulation.problem.students.length / 10);
}

function solutionBy(search: Search, { values }: MipAnswer): Search {
  return values === null ? search : { ...search, values };
}

function placing(search: Search, students: number): Search {
  const { formulation, program } = search;
  if (students === everybody(formulation)) return { ...search, program: withEverybodyPlaced(formulation, program) };
  return { ...search, program: withRows(program, [atLeast(search, students)]) };
}

/** How many students have somewhere to be placed. */
function everybody({ pairsOfUnit }: Formulation): number {
  return [...pairsOfUnit.values()].reduce((sum, [pair]) => sum + (pair === undefined ? 0 : unitSize(pair)), 0);
}

function atLeast(search: Search, students: number): RowBlock {
  return costRow(pairCosts(search, unitSize), students, Infinity);
}

import { type Formulation } from './formulation.js';
import { type MipProgram, without } from './mip-program.js';
import { type MipSolver } from './mip-solver.js';
import { type Assignment } from '../outcome.js';
import { type UnitPair } from '../unit-pairs.js';

/**
 * Values that keep most of a placement of a problem much the same, with all placed who can be; null when none are found
 * without branching. Far cheaper than a search, for hardly any pair is in question: nobody gets a rank beyond the worst
 * of that placement.
 */
export function nearStart(
  { pairs, program }: Pick<Formulation, 'pairs' | 'program'>,
  near: readonly Assignment[],
  solver: MipSolver,
): readonly number[] | null {
  const places = new Map(near.map(({ student, project }) => [student, project]));
  const worst = near.reduce((most, { rank }) => Math.max(most, rank), 0);
  const slack = Math.ceil(places.size / 10);
  const aPlace = slack + 10 * worst ** 2;
  const costs = pairs.map(({ unit, project, ranks }) => {
    const stays = unit.members.filter((member) => places.get(member) === project).length;
    return ranks.reduce((sum, rank) => sum + rank ** 2 - aPlace, 0) - stays * worst ** 2;
  });
  return solver.solve({ program: withinRank(program, pairs, worst), costs, slack, nodeLimit: 1 }).values;
}

function withinRank(program: MipProgram, pairs: readonly UnitPair[], worst: number): MipProgram {
  return without(program, (column) => pairs[column]?.ranks.some((rank) => rank > worst) ?? false);
}

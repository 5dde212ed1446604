import { pairCosts } from './rank-costs.js';
import { minimise, type Search, type Stage } from './search.js';

/** As few students as possible who lose or change the place that they had. */
export const fewestMoves: Stage = (search) => minimise('MOVES', stayCosts(search))(search);

/** -1 for each member who keeps a previous place: everybody else of them moves. */
function stayCosts(search: Search): readonly number[] {
  const assignments = search.formulation.problem.previous?.assignments ?? [];
  const previous = new Map(assignments.map(({ student, project }) => [student, project]));
  return pairCosts(
    search,
    ({ unit, project }) => -unit.members.filter((member) => previous.get(member) === project).length,
  );
}

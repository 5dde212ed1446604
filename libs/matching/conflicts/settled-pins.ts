import { type CanonicalProblem } from '../canonical-problem.js';
import { decisionsOf } from '../listed-pairs.js';
import { type Objective } from '../problem.js';

/** Objectives that compare counts by rank: what is the same in every solution makes no difference to them. */
const COUNTING: readonly Objective[] = ['GENEROUS', 'GREEDY'];

/**
 * A problem with the same best placements, in which whoever is pinned lists nothing but the project of the pin. Where a
 * pin stands at a bad rank, a search would otherwise settle rank by rank down to it, all of them pinned. Ranks must be
 * read off the problem as it was. The same problem under the objectives for which the worst pin counts.
 */
export function withSettledPins(problem: CanonicalProblem): CanonicalProblem {
  if (!COUNTING.includes(problem.objective)) return problem;
  const pins = new Map(decisionsOf(problem, 'PIN').map(({ student, project }) => [student, project]));
  return {
    ...problem,
    students: problem.students.map((student) => {
      const project = pins.get(student.id);
      return project === undefined ? student : { ...student, preferences: [[project]] };
    }),
    teams: problem.teams.map((team) => {
      const project = team.members.map((member) => pins.get(member)).find((one) => one !== undefined);
      return project === undefined ? team : { ...team, preferences: [[project]] };
    }),
  };
}

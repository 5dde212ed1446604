import { type CanonicalProblem } from '../canonical-problem.js';
import { flowCosts } from './flow-costs.js';
import { SeatSearch } from './flow-seat-search.js';
import { assignmentsOf, type FlowSolution, keepsBars, previousProjects } from './flow-solution.js';
import { copyOfState, releaseStudent } from './flow-state.js';
import { type PreviousMatching } from '../problem.js';

const WITHDRAWN = -2;

/**
 * The optimum without a student who has withdrawn, found from the one before by one search for who takes the place:
 * as good as solved anew, with as few moves as that takes. Moves are counted from the solution's previous matching, or
 * from its own places when it has none, so that several withdrawals in a row count from what was published.
 * null when only solving anew can tell: a policy that puts moves first, MAX_MIN (the worst rank may fall), a pinned
 * student, a chain that needs ranks which the solution did not tell apart, closures or priorities that now matter.
 */
export function rematchAfterWithdrawal(solution: FlowSolution, student: string): FlowSolution | null {
  const { basis } = solution;
  const { network } = basis;
  const leaver = network.students.indexOf(student);
  const before = solution.problem.previous;
  const isSupported = solution.problem.objective !== 'MAX_MIN' && before?.policy !== 'FEWEST_MOVES';
  if (leaver < 0 || !isSupported) return null;

  const problem = withoutStudent(solution, student);
  const costs = before === null ? flowCosts(basis, previousProjects(problem, network)) : solution.costs;
  const state = copyOfState(solution.state);
  const left = network.pairProject[state.at[leaver] ?? -1] ?? -1;
  releaseStudent(network, state, leaver);
  state.at[leaver] = WITHDRAWN;
  if (left >= 0) {
    const search = new SeatSearch(network, costs, state);
    const moves = search.find(left);
    if (!tellsApart(solution, moves)) return null;
    search.take(moves);
  }

  const rematch = { ...solution, problem, costs, state, assignments: assignmentsOf(network, state) };
  return keepsBars(rematch) ? rematch : null;
}

/** True when no move goes to a rank beyond those that the levels count one by one. */
export function tellsApart({ basis, worst }: FlowSolution, moves: readonly number[]): boolean {
  const { pairRank, pairStudent, cohorts } = basis.network;
  return moves.every((pair) => {
    const cohort = cohorts.ofStudent[pairStudent[pair] ?? -1] ?? -1;
    return (pairRank[pair] ?? 0) <= (worst[cohort] ?? Infinity);
  });
}

function withoutStudent({ problem, assignments }: FlowSolution, student: string): CanonicalProblem {
  const isOther = (entry: { readonly student: string }): boolean => entry.student !== student;
  const places =
    problem.previous?.assignments ?? assignments.map(({ student: id, project }) => ({ student: id, project }));
  const previous: PreviousMatching = { policy: 'SAME_OBJECTIVE_FEWEST_MOVES', assignments: places.filter(isOther) };
  return {
    ...problem,
    students: problem.students.filter(({ id }) => id !== student),
    decisions: problem.decisions.filter((decision) => !('student' in decision) || isOther(decision)),
    previous,
  };
}

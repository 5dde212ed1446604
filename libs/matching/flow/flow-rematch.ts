import { type CanonicalProblem } from '../canonical-problem.js';
import { type CostBasis, flowCosts } from './flow-costs.js';
import { SeatSearch } from './flow-seat-search.js';
import { assignmentsOf, type FlowSolution, keepsBars, previousProjects } from './flow-solution.js';
import { copyOfState, type FlowState, releaseStudent } from './flow-state.js';
import { canPlaceWithin } from './flow-worst-ranks.js';

const WITHDRAWN = -2;

/**
 * The optimum without a student who has withdrawn, found from the one before by one search for who takes the place:
 * as good as solved anew, with as few moves as that takes. Moves are counted from the solution's previous matching, or
 * from its own places when it has none, so that several withdrawals in a row count from what was published.
 * null when only solving anew can tell: a chain that needs ranks which the solution did not tell apart, closures or
 * priorities that now matter; for MAX_MIN also a worst rank that may now be smaller, for then other ranks count, and
 * moves that come first, for they decide who can be placed and so which worst rank there is.
 */
export function rematchAfterWithdrawal(solution: FlowSolution, student: string): FlowSolution | null {
  const { objective, previous } = solution.problem;
  const vacancy = vacancyOf(solution, student);
  if (vacancy === null || (objective === 'MAX_MIN' && previous?.policy === 'FEWEST_MOVES')) return null;

  const { basis, state, left } = vacancy;
  const problem = withoutStudent(solution, student);
  const costs = previous === null ? flowCosts(basis, previousProjects(problem, basis.network)) : solution.costs;
  if (left >= 0) {
    const search = new SeatSearch(basis.network, costs, state);
    const moves = search.find(left);
    if (!tellsApart(solution, moves)) return null;
    search.take(moves);
  }

  const assignments = assignmentsOf(basis.network, state);
  const rematch = { ...solution, problem, basis, costs, state, assignments };
  const within = objective === 'MAX_MIN' ? withinWorstRank(rematch) : rematch;
  return within !== null && keepsBars(within) ? within : null;
}

interface Vacancy {
  readonly basis: CostBasis;
  readonly state: FlowState;
  /** The project with a place more than its members need, -1 for none. */
  readonly left: number;
}

/** null for somebody unknown. The place of a pinned student was none of the flow's; now it is. */
function vacancyOf({ basis, state: before }: FlowSolution, student: string): Vacancy | null {
  const { network } = basis;
  const state = copyOfState(before);
  const leaver = network.students.indexOf(student);
  if (leaver >= 0) {
    const left = network.pairProject[state.at[leaver] ?? -1] ?? -1;
    releaseStudent(network, state, leaver);
    state.at[leaver] = WITHDRAWN;
    return { basis, state, left };
  }

  const pin = network.pinned.find((assignment) => assignment.student === student);
  if (pin === undefined) return null;
  const left = network.projects.indexOf(pin.project);
  const places = network.places.slice();
  for (const node of [left, network.capNode[left] ?? -1]) places[node] = (places[node] ?? 0) + 1;
  const pinned = network.pinned.filter((assignment) => assignment !== pin);
  return { basis: { ...basis, network: { ...network, pinned, places } }, state, left };
}

/**
 * The solution with the worst rank that it reaches, null when a smaller one might do. With fewer ranks to choose from
 * what was best before still is, as long as it uses none of the others.
 */
function withinWorstRank(solution: FlowSolution): FlowSolution | null {
  const { network } = solution.basis;
  const worstOf = (ranks: readonly { readonly rank: number }[]): number =>
    ranks.reduce((worst, { rank }) => Math.max(worst, rank), 1);
  const worst = worstOf(solution.assignments);
  const isNeeded = worst <= worstOf(network.pinned) || !canPlaceWithin(network, solution.state, worst - 1);
  return isNeeded ? { ...solution, worst: network.cohorts.sizes.map(() => worst) } : null;
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
  const { policy, assignments: places } = problem.previous ?? { policy: 'SAME_OBJECTIVE_FEWEST_MOVES', assignments };
  return {
    ...problem,
    students: problem.students.filter(({ id }) => id !== student),
    decisions: problem.decisions.filter((decision) => !('student' in decision) || isOther(decision)),
    previous: {
      policy,
      assignments: places.filter(isOther).map(({ student: id, project }) => ({ student: id, project })),
    },
  };
}

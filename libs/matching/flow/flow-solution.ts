import { allocationOf } from '../allocation.js';
import { countBlockingPairs } from '../blocking-pairs.js';
import { type CanonicalProblem } from '../canonical-problem.js';
import { keepsClosures } from './flow-closures.js';
import { type CostBasis, costBasis, drawsOf, type FlowCosts, flowCosts } from './flow-costs.js';
import { FlowForest } from './flow-forest.js';
import { flowLevels, type FlowObjective } from './flow-levels.js';
import { type FlowNetwork, flowNetwork } from './flow-network.js';
import { emptyState, type FlowState } from './flow-state.js';
import { worstRanks } from './flow-worst-ranks.js';
import { type Assignment } from '../outcome.js';
import { compareCodeUnits } from '../code-unit-order.js';

/** An optimal placement with the prices that prove it, from which a re-match can start. */
export interface FlowSolution {
  readonly problem: CanonicalProblem;
  /** By student id. */
  readonly assignments: readonly Assignment[];
  readonly basis: CostBasis;
  /** The worst rank that the levels of each cohort tell apart; all ranks when absent. */
  readonly worst: readonly number[];
  readonly costs: FlowCosts;
  readonly state: FlowState;
}

/**
 * The optimum of a problem as a flow of least lexicographic cost, ties to the smallest sum of seeded draws.
 * Closures, APART and priorities are left out at first: an optimum without them that keeps them all the same is one
 * with them too. null when it does not, or when the problem is not a flow: STABLE, teams, TOGETHER, caps that cross,
 * pins that break a rule. Which problems are solved here depends on the canonical problem alone.
 */
export function solveByFlow(problem: CanonicalProblem): FlowSolution | null {
  const { objective } = problem;
  if (objective === 'STABLE' || joinsStudents(problem)) return null;
  const network = flowNetwork(problem);
  if (network === null) return null;

  const solution = solveNetwork(problem, { network, objective });
  return keepsBars(solution) ? solution : null;
}

/** True when the solution keeps all that was left out while it was sought. */
export function keepsBars({ problem, assignments }: Pick<FlowSolution, 'problem' | 'assignments'>): boolean {
  if (!hasBars(problem)) return true;
  const allocation = allocationOf(problem, assignments);
  return keepsClosures(allocation) && countBlockingPairs(allocation) === 0;
}

/**
 * True when a least-cost flow might not do: something may close a project or keep students apart, or somebody may
 * block. Without priorities nobody does, for moving to a free place betters every objective; unless moves come first.
 */
function hasBars({ projects, caps, decisions, previous }: CanonicalProblem): boolean {
  return (
    projects.some((one) => one.minSize > 1 || one.requiredSkills.length > 0 || one.mentor?.required === true) ||
    [...projects, ...caps].some(({ priorities }) => priorities !== null) ||
    decisions.some(({ kind }) => kind === 'APART') ||
    previous?.policy === 'FEWEST_MOVES'
  );
}

function joinsStudents(problem: CanonicalProblem): boolean {
  return problem.teams.length > 0 || problem.decisions.some(({ kind }) => kind === 'TOGETHER');
}

interface FlowTask {
  readonly network: FlowNetwork;
  readonly objective: FlowObjective;
}

function solveNetwork(problem: CanonicalProblem, { network, objective }: FlowTask): FlowSolution {
  const draws = drawsOf(network, problem.seed);
  const { longest } = network;
  const worst = worstScopes(problem, { network, objective });
  const policy = problem.previous?.policy ?? null;
  const basis = costBasis(network, draws, (cohort) =>
    flowLevels(objective, policy, { longest, worst: worst[cohort] ?? longest }),
  );
  const costs = flowCosts(basis, previousProjects(problem, network));
  const state = optimalState(network, costs);
  return { problem, assignments: assignmentsOf(network, state), basis, worst, costs, state };
}

export function optimalState(network: FlowNetwork, costs: FlowCosts): FlowState {
  const state = emptyState(network, costs.words);
  new FlowForest(network, costs, state).placeAll();
  return state;
}

/** So many ranks are counted one by one as fast as it is found out which of them matter. */
const FEW_RANKS = 10;

/**
 * The worst rank each cohort's levels must tell apart from those beyond. MAX_MIN has one for all cohorts together;
 * GENEROUS looks for them in long lists, so that costs take fewer words; GREEDY counts from the first rank on.
 * When moves come first they decide who can be placed, and the worst rank only shows once they are settled.
 */
function worstScopes(problem: CanonicalProblem, { network, objective }: FlowTask): readonly number[] {
  const isMovesFirst = problem.previous?.policy === 'FEWEST_MOVES';
  if (objective === 'GREEDY') return [];
  if (objective === 'GENEROUS') return isMovesFirst || network.longest <= FEW_RANKS ? [] : worstRanks(network);

  const worst = isMovesFirst
    ? solveNetwork(problem, { network, objective: 'GENEROUS' }).assignments.map(({ rank }) => rank)
    : [...worstRanks(network), ...network.pinned.map(({ rank }) => rank)];
  const overall = worst.reduce((most, rank) => Math.max(most, rank), 1);
  return network.cohorts.sizes.map(() => overall);
}

/** The project each student had, -1 for none. */
export function previousProjects(problem: CanonicalProblem, network: FlowNetwork): Int32Array {
  const projects = new Map(network.projects.map((id, project) => [id, project]));
  const had = new Map(problem.previous?.assignments.map(({ student, project }) => [student, project]));
  return Int32Array.from(network.students, (student) => projects.get(had.get(student) ?? '') ?? -1);
}

export function assignmentsOf(network: FlowNetwork, state: FlowState): readonly Assignment[] {
  const { students, projects, pinned, pairProject, pairRank } = network;
  const placed = students.flatMap((student, index) => {
    const pair = state.at[index] ?? -1;
    return pair < 0 ? [] : [{ student, project: projects[pairProject[pair] ?? -1] ?? '', rank: pairRank[pair] ?? 0 }];
  });
  return [...pinned, ...placed].sort((left, right) => compareCodeUnits(left.student, right.student));
}

import { type Counterfactuals } from '../explanations/explanations.js';
import { chainRules, type PlaceTaken } from './flow-chain-rules.js';
import { SeatSearch } from './flow-seat-search.js';
import { type FlowSolution } from './flow-solution.js';
import { tellsApart } from './flow-rematch.js';
import { placesToStayWithin } from './flow-worst-ranks.js';
import { type Counterfactual } from '../outcome.js';

/**
 * For each student, the best-ranked project in which one more place would have been theirs: what the engine would have
 * answered with that place, read from residual chains. One search for each full project, for one place more goes to
 * one student; all of them together take less than the solution did.
 * Nothing is said of a place that could make the worst rank of MAX_MIN smaller, for then other ranks count; nor for
 * MAX_MIN at all when moves come first, for they decide which worst rank there is.
 */
export function counterfactualsByFlow(solution: FlowSolution): Counterfactuals {
  const { basis, costs, state, problem } = solution;
  const { network } = basis;
  const found = new Map<string, Counterfactual & { readonly rank: number }>();
  if (problem.objective === 'MAX_MIN' && problem.previous?.policy === 'FEWEST_MOVES') return new Map();

  const search = new SeatSearch(network, costs, state);
  const mayLowerWorst = worstRankRule(solution);
  const keepsRules = chainRules(solution);
  for (const [project, id] of network.projects.entries()) {
    if (!hasRoomOnlyForOneMore(solution, project)) continue;
    const moves = search.find(project);
    const first = moves[0];
    if (first === undefined || !tellsApart(solution, moves)) continue;

    const student = network.students[network.pairStudent[first] ?? -1] ?? '';
    const rank = network.pairRank[first] ?? 0;
    const got = network.pairRank[state.at[network.pairStudent[first] ?? -1] ?? -1] ?? Infinity;
    if (rank >= Math.min(got, found.get(student)?.rank ?? Infinity)) continue;
    if (mayLowerWorst({ project, moves }) || !keepsRules({ project, moves })) continue;
    found.set(student, { project: id, places: 1, rank });
  }
  return new Map([...found].map(([student, { project, places }]) => [student, { project, places }]));
}

/**
 * Tells whether one more place could make the worst rank of MAX_MIN smaller. It cannot when it serves somebody who had
 * none: who places one more within a rank could have placed as many as now within it.
 */
function worstRankRule({
  problem,
  assignments,
  basis: { network },
  state,
}: FlowSolution): (taken: PlaceTaken) => boolean {
  if (problem.objective !== 'MAX_MIN') return () => false;
  const worstOf = (ranks: readonly { readonly rank: number }[]): number =>
    ranks.reduce((worst, { rank }) => Math.max(worst, rank), 1);
  const worst = worstOf(assignments);
  if (worst <= worstOf(network.pinned)) return () => false;

  const isWhatItTakes = placesToStayWithin(network, state, worst - 1);
  return ({ project, moves }) => {
    const last = network.pairStudent[moves.at(-1) ?? -1] ?? -1;
    return (state.at[last] ?? -1) >= 0 && isWhatItTakes(project);
  };
}

/** Full, and under no cap that is: one more place could be taken. */
function hasRoomOnlyForOneMore({ basis, state }: FlowSolution, project: number): boolean {
  const { places, capNode } = basis.network;
  const isFull = (node: number): boolean => (state.load[node] ?? 0) >= (places[node] ?? 0);
  const cap = capNode[project] ?? -1;
  return isFull(project) && (cap < 0 || !isFull(cap));
}

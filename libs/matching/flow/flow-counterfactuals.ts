import { type CanonicalProblem } from '../canonical-problem.js';
import { type Counterfactuals } from '../explanations/explanations.js';
import { SeatSearch } from './flow-seat-search.js';
import { type FlowSolution } from './flow-solution.js';
import { tellsApart } from './flow-rematch.js';
import { type Counterfactual } from '../outcome.js';

/**
 * For each student, the best-ranked project in which one more place would have been theirs: what the engine would have
 * answered with that place, read from residual chains. One search for each full project, for one place more goes to
 * one student; all of them together take less than the solution did.
 * Empty where another place changes more than one chain: MAX_MIN, moves first, priorities, APART, required mentors.
 */
export function counterfactualsByFlow(solution: FlowSolution): Counterfactuals {
  const { basis, costs, state } = solution;
  const { network } = basis;
  const found = new Map<string, Counterfactual & { readonly rank: number }>();
  if (!isOneChain(solution.problem)) return found;

  const search = new SeatSearch(network, costs, state);
  for (const [project, id] of network.projects.entries()) {
    if (!hasRoomOnlyForOneMore(solution, project)) continue;
    const moves = search.find(project);
    const first = moves[0];
    if (first === undefined || !tellsApart(solution, moves) || !keepsTeams(solution, moves)) continue;

    const student = network.students[network.pairStudent[first] ?? -1] ?? '';
    const rank = network.pairRank[first] ?? 0;
    const got = network.pairRank[state.at[network.pairStudent[first] ?? -1] ?? -1] ?? Infinity;
    if (rank < Math.min(got, found.get(student)?.rank ?? Infinity))
      found.set(student, { project: id, places: 1, rank });
  }
  return new Map([...found].map(([student, { project, places }]) => [student, { project, places }]));
}

function isOneChain({ objective, projects, caps, decisions, previous }: CanonicalProblem): boolean {
  return (
    objective !== 'MAX_MIN' &&
    previous?.policy !== 'FEWEST_MOVES' &&
    [...projects, ...caps].every(({ priorities }) => priorities === null) &&
    decisions.every(({ kind }) => kind !== 'APART') &&
    projects.every(({ mentor }) => mentor?.required !== true)
  );
}

/** Full, and under no cap that is: one more place could be taken. */
function hasRoomOnlyForOneMore({ basis, state }: FlowSolution, project: number): boolean {
  const { places, capNode } = basis.network;
  const isFull = (node: number): boolean => (state.load[node] ?? 0) >= (places[node] ?? 0);
  const cap = capNode[project] ?? -1;
  return isFull(project) && (cap < 0 || !isFull(cap));
}

/** True when every project that a chain touches still has its minimum and its skills after it. */
function keepsTeams({ problem, basis, state }: FlowSolution, moves: readonly number[]): boolean {
  const { network } = basis;
  if (problem.projects.every(({ minSize, requiredSkills }) => minSize <= 1 && requiredSkills.length === 0)) return true;

  const skills = new Map(problem.students.map((student) => [student.id, student.skills]));
  const pinned = network.pinned;
  const goingTo = new Map(moves.map((pair) => [network.pairStudent[pair] ?? -1, network.pairProject[pair] ?? -1]));
  const touched = new Set(moves.flatMap((pair) => [pair, state.at[network.pairStudent[pair] ?? -1] ?? -1]));
  return [...touched].every((pair) => {
    const project = network.pairProject[pair];
    const rules = problem.projects[project ?? -1];
    if (project === undefined || rules === undefined) return true;

    const first = state.firstMember[project] ?? 0;
    const staying = [...state.members.subarray(first, first + (state.load[project] ?? 0))].filter(
      (one) => !goingTo.has(one),
    );
    const coming = [...goingTo].flatMap(([student, to]) => (to === project ? [student] : []));
    const team = [
      ...[...staying, ...coming].map((student) => network.students[student] ?? ''),
      ...pinned.flatMap(({ student, project: id }) => (id === rules.id ? [student] : [])),
    ];
    const holders = (skill: string): number => team.filter((student) => skills.get(student)?.includes(skill)).length;
    return (
      team.length === 0 ||
      (team.length >= rules.minSize && rules.requiredSkills.every(({ skill, count }) => holders(skill) >= count))
    );
  });
}

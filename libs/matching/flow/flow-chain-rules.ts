import { type CanonicalProblem } from '../canonical-problem.js';
import { type FlowSolution, keepsBars } from './flow-solution.js';

/** A chain that makes use of one more place in a project, as pairs. */
export interface PlaceTaken {
  readonly project: number;
  readonly moves: readonly number[];
}

/** Listed pairs to look through at most while chains are checked: half a second. */
const CHECKED_PAIRS = 500_000;

/**
 * Tells whether the solution still keeps all that was left out while it was sought once a chain has been followed.
 * Where a chain may matter to people who are not on it (priorities, APART, required mentors, moves first) everything
 * is checked anew, O(pairs), and no more chains than a budget allows; the others count as breaking something.
 */
export function chainRules(solution: FlowSolution): (taken: PlaceTaken) => boolean {
  if (!concernsOthers(solution.problem)) return ({ moves }) => keepsTeams(solution, moves);

  let checks = Math.floor(CHECKED_PAIRS / Math.max(1, solution.basis.network.pairProject.length));
  return (taken) => {
    checks -= 1;
    return checks >= 0 && keepsBars(afterChain(solution, taken));
  };
}

function concernsOthers({ projects, caps, decisions, previous }: CanonicalProblem): boolean {
  return (
    previous?.policy === 'FEWEST_MOVES' ||
    [...projects, ...caps].some(({ priorities }) => priorities !== null) ||
    decisions.some(({ kind }) => kind === 'APART') ||
    projects.some(({ mentor }) => mentor?.required === true)
  );
}

function afterChain(
  { problem, assignments, basis: { network } }: FlowSolution,
  { project, moves }: PlaceTaken,
): Pick<FlowSolution, 'problem' | 'assignments'> {
  const changed = moves.map((pair) => ({
    student: network.students[network.pairStudent[pair] ?? -1] ?? '',
    project: network.projects[network.pairProject[pair] ?? -1] ?? '',
    rank: network.pairRank[pair] ?? 0,
  }));
  const movers = new Set(changed.map(({ student }) => student));
  const projects = problem.projects.map((one, index) =>
    index === project ? { ...one, maxSize: one.maxSize + 1 } : one,
  );
  return {
    problem: { ...problem, projects },
    assignments: [...assignments.filter(({ student }) => !movers.has(student)), ...changed],
  };
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

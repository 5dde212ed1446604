import { type ConflictItem } from './outcome.js';
import { type Decision, type MatchingProblem, type MatchingProject, type MatchingStudent } from './problem.js';

/** What any right answer has in common; who gets which of several equal optima is left open. */
export interface OracleAnswer {
  readonly status: 'OPTIMAL' | 'INFEASIBLE';
  readonly placed: number;
  readonly profile: readonly number[];
  readonly blockingPairs: number;
}

/** The project id of each student in order, null for nobody's team. */
type Placement = readonly (string | null)[];
type InForce = (item: ConflictItem) => boolean;

interface Judged {
  readonly criteria: readonly number[];
  readonly answer: OracleAnswer;
}

/**
 * Tests only: tries every placement, at most 8 students and 5 projects.
 * Deliberately naive and written apart from the engine, so that the two do not share a mistake.
 */
export function bruteForce(problem: MatchingProblem): OracleAnswer {
  let best: Judged | null = null;
  for (const placement of placements(problem)) {
    if (!isAllowed(problem, placement, () => true)) continue;
    const judged = judge(problem, placement);
    if (best === null || isBefore(judged.criteria, best.criteria)) best = judged;
  }
  return best?.answer ?? { status: 'INFEASIBLE', placed: 0, profile: emptyProfile(problem), blockingPairs: 0 };
}

/** True when the items contradict each other and no proper subset of them does. */
export function isMinimalConflict(problem: MatchingProblem, items: readonly ConflictItem[]): boolean {
  const isPossible = (kept: readonly ConflictItem[]): boolean => {
    const keys = new Set(kept.map((item) => JSON.stringify(item)));
    return placements(problem).some((placement) =>
      isAllowed(problem, placement, (item) => keys.has(JSON.stringify(item))),
    );
  };
  return !isPossible(items) && items.every((dropped) => isPossible(items.filter((item) => item !== dropped)));
}

function placements(problem: MatchingProblem): readonly Placement[] {
  return problem.students.reduce<readonly Placement[]>(
    (partial, student) =>
      partial.flatMap((placement) => [null, ...student.preferences.flat()].map((project) => [...placement, project])),
    [[]],
  );
}

function isAllowed(problem: MatchingProblem, placement: Placement, inForce: InForce): boolean {
  const decisions = problem.decisions ?? [];
  return (
    decisions.every((decision) => decisionHolds(problem, placement, decision) || !inForce(itemOf(decision))) &&
    problem.projects.every((project) => projectHolds(project, teamOf(problem, placement, project), inForce))
  );
}

function itemOf(decision: Decision): ConflictItem {
  return { kind: decision.kind, decision: decision.id };
}

function decisionHolds(problem: MatchingProblem, placement: Placement, decision: Decision): boolean {
  if (!('project' in decision)) return true;
  const index = problem.students.findIndex((student) => student.id === decision.student);
  return (placement[index] === decision.project) === (decision.kind === 'PIN');
}

function projectHolds(project: MatchingProject, team: readonly MatchingStudent[], inForce: InForce): boolean {
  const unmet = (kind: 'MINIMUM' | 'MAXIMUM' | 'SKILL' | 'CALENDAR', holds: boolean): boolean =>
    !holds && inForce({ kind, project: project.id });
  const skilled = (skill: string): number => team.filter((student) => student.skills?.includes(skill)).length;
  return !(
    unmet('MAXIMUM', team.length <= project.maxSize) ||
    unmet('MINIMUM', team.length === 0 || team.length >= project.minSize) ||
    unmet(
      'CALENDAR',
      team.every((student) => termsAgree(student, project)),
    ) ||
    unmet(
      'SKILL',
      team.length === 0 || (project.requiredSkills ?? []).every(({ skill, count }) => skilled(skill) >= count),
    )
  );
}

function termsAgree(student: MatchingStudent, project: MatchingProject): boolean {
  return student.term === undefined || project.terms === undefined || project.terms.includes(student.term);
}

function teamOf(problem: MatchingProblem, placement: Placement, project: MatchingProject): readonly MatchingStudent[] {
  return problem.students.filter((_student, index) => placement[index] === project.id);
}

function judge(problem: MatchingProblem, placement: Placement): Judged {
  const ranks = placement.map((project, index) => rankOf(problem.students[index], project));
  const placed = ranks.filter((rank) => rank < Infinity);
  const profile = emptyProfile(problem).map((_count, index) => placed.filter((rank) => rank === index + 1).length);
  const blockingPairs = blocking(problem, placement, ranks);
  const worst = placed.reduce((most, rank) => Math.max(most, rank), 0);
  const sum = placed.reduce((total, rank) => total + rank, 0);
  // prettier-ignore
  const byObjective = {
    GENEROUS: [...profile.toReversed()],
    GREEDY:   profile.map((count) => -count),
    MAX_MIN:  [worst, sum, ...profile.toReversed()],
    STABLE:   [],
  }[problem.objective];
  return {
    criteria: [-placed.length, ...byObjective, blockingPairs],
    answer: { status: 'OPTIMAL', placed: placed.length, profile, blockingPairs },
  };
}

function rankOf(student: MatchingStudent | undefined, project: string | null): number {
  const group = student?.preferences.findIndex((tied) => project !== null && tied.includes(project)) ?? -1;
  return group < 0 ? Infinity : group + 1;
}

function blocking(problem: MatchingProblem, placement: Placement, ranks: readonly number[]): number {
  const pairs = problem.projects.flatMap((project) => {
    const size = teamOf(problem, placement, project).length;
    const isOpen = size < project.maxSize && (size > 0 || project.minSize <= 1);
    return isOpen
      ? problem.students.map((student, index) => ({ student, project, got: ranks[index] ?? Infinity }))
      : [];
  });
  return pairs.filter(
    ({ student, project, got }) =>
      rankOf(student, project.id) < got && termsAgree(student, project) && !isDecidedAgainst(problem, student, project),
  ).length;
}

function isDecidedAgainst(problem: MatchingProblem, student: MatchingStudent, project: MatchingProject): boolean {
  return (problem.decisions ?? []).some(
    (decision) =>
      (decision.kind === 'PIN' && decision.student === student.id && decision.project !== project.id) ||
      (decision.kind === 'FORBID' && decision.student === student.id && decision.project === project.id),
  );
}

function emptyProfile(problem: MatchingProblem): readonly number[] {
  const longest = problem.students.reduce((most, { preferences }) => Math.max(most, preferences.length), 0);
  return Array.from({ length: longest }, () => 0);
}

function isBefore(left: readonly number[], right: readonly number[]): boolean {
  const differences = left.map((value, index) => value - (right[index] ?? 0));
  return (differences.find((difference) => difference !== 0) ?? 0) < 0;
}

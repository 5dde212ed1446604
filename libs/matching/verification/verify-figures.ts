import { canonicalJson } from '../hash.js';
import { type MatchingOutcome, type OutcomeMetrics } from '../outcome.js';
import { type PlainProblem } from './plain-problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';
import { blockingPairCounter } from './recount-blocking-pairs.js';

/** Recomputes the profile and the metrics from the problem as given and the assignments. */
export function verifyFigures(plain: PlainProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  const metrics = recomputedMetrics(plain, outcome);
  return [
    ...(canonicalJson(outcome.profile) === canonicalJson(recomputedProfile(plain, outcome))
      ? []
      : [{ path: 'profile', message: 'does not count the assignments at each rank' }]),
    ...(canonicalJson(outcome.metrics) === canonicalJson(metrics)
      ? []
      : [{ path: 'metrics', message: `are not ${canonicalJson(metrics)}` }]),
  ];
}

function recomputedProfile({ longestList }: PlainProblem, { assignments }: MatchingOutcome): readonly number[] {
  const profile = Array.from({ length: longestList }, () => 0);
  for (const { rank } of assignments) profile[rank - 1] = (profile[rank - 1] ?? 0) + 1;
  return profile;
}

function recomputedMetrics(plain: PlainProblem, { status, assignments }: MatchingOutcome): OutcomeMetrics {
  const places = new Map(assignments.map(({ student, project }) => [student, project]));
  const isInfeasible = status === 'INFEASIBLE';
  let sum = 0;
  let worst = 0;
  for (const { rank } of assignments) {
    sum += rank;
    worst = rank > worst ? rank : worst;
  }
  return {
    placed: assignments.length,
    students: plain.problem.students.length,
    meanRank: assignments.length === 0 ? null : sum / assignments.length,
    worstRank: assignments.length === 0 ? null : worst,
    blockingPairs: isInfeasible ? 0 : blockingPairCounter(plain)(places),
    moves: isInfeasible ? 0 : movesTo(plain, places),
  };
}

/** People and projects that have left since cost nothing. */
function movesTo({ problem, projects, ranks }: PlainProblem, places: ReadonlyMap<string, string>): number {
  let moves = 0;
  for (const { student, project } of problem.previous?.assignments ?? []) {
    if (ranks.has(student) && projects.has(project) && places.get(student) !== project) moves += 1;
  }
  return moves;
}

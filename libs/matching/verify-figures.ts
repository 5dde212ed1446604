import { canonicalJson } from './hash.js';
import { type MatchingOutcome, type OutcomeMetrics } from './outcome.js';
import { type MatchingProblem, type MatchingProject, type MatchingStudent } from './problem.js';
import { type ProblemFault } from './problem-fault.js';

/** Recomputes the profile and the metrics from the problem as given and the assignments. */
export function verifyFigures(problem: MatchingProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  const metrics = recomputedMetrics(problem, outcome);
  return [
    ...(canonicalJson(outcome.profile) === canonicalJson(recomputedProfile(problem, outcome))
      ? []
      : [{ path: 'profile', message: 'does not count the assignments at each rank' }]),
    ...(canonicalJson(outcome.metrics) === canonicalJson(metrics)
      ? []
      : [{ path: 'metrics', message: `are not ${canonicalJson(metrics)}` }]),
  ];
}

function recomputedProfile(problem: MatchingProblem, { assignments }: MatchingOutcome): readonly number[] {
  const profile: number[] = [];
  for (const { preferences } of problem.students) while (profile.length < preferences.length) profile.push(0);
  for (const { rank } of assignments) profile[rank - 1] = (profile[rank - 1] ?? 0) + 1;
  return profile;
}

function recomputedMetrics(problem: MatchingProblem, outcome: MatchingOutcome): OutcomeMetrics {
  const { assignments } = outcome;
  let sum = 0;
  let worst = 0;
  for (const { rank } of assignments) {
    sum += rank;
    worst = rank > worst ? rank : worst;
  }
  return {
    placed: assignments.length,
    students: problem.students.length,
    meanRank: assignments.length === 0 ? null : sum / assignments.length,
    worstRank: assignments.length === 0 ? null : worst,
    blockingPairs: outcome.status === 'INFEASIBLE' ? 0 : recomputedBlockingPairs(problem, outcome),
    moves: 0,
  };
}

function recomputedBlockingPairs(problem: MatchingProblem, outcome: MatchingOutcome): number {
  const loads = new Map<string, number>();
  for (const { project } of outcome.assignments) loads.set(project, (loads.get(project) ?? 0) + 1);
  const inviting = problem.projects.filter(({ id, minSize, maxSize }) => {
    const load = loads.get(id) ?? 0;
    return load < maxSize && (load > 0 || minSize < 2);
  });
  const ranks = new Map(outcome.assignments.map(({ student, rank }) => [student, rank]));
  return problem.students
    .map((student) => inviting.filter((project) => wouldMove(problem, { student, project, ranks })).length)
    .reduce((total, count) => total + count, 0);
}

function wouldMove(
  problem: MatchingProblem,
  pair: {
    readonly student: MatchingStudent;
    readonly project: MatchingProject;
    readonly ranks: ReadonlyMap<string, number>;
  },
): boolean {
  const { student, project, ranks } = pair;
  const group = student.preferences.findIndex((tied) => tied.includes(project.id));
  if (group < 0 || group + 1 >= (ranks.get(student.id) ?? Infinity)) return false;
  if (project.terms !== undefined && student.term !== undefined && !project.terms.includes(student.term)) return false;
  return !(problem.decisions ?? []).some((decision) => {
    if (decision.kind === 'FORBID') return decision.student === student.id && decision.project === project.id;
    return decision.kind === 'PIN' && decision.student === student.id && decision.project !== project.id;
  });
}

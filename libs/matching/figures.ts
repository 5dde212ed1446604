import { type Allocation } from './allocation.js';
import { countBlockingPairs } from './blocking-pairs.js';
import { listsOf } from './listed-pairs.js';
import { type OutcomeMetrics } from './outcome.js';

/** Students placed at rank 1, 2, …, one entry for each rank up to the longest list's number of tie groups. */
export function profileOf(allocation: Allocation): readonly number[] {
  const lists = [...listsOf(allocation.problem).values()];
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  const profile = Array.from({ length: longest }, () => 0);
  for (const { rank } of allocation.assignments) profile[rank - 1] = (profile[rank - 1] ?? 0) + 1;
  return profile;
}

export function metricsOf(allocation: Allocation): OutcomeMetrics {
  const ranks = allocation.assignments.map((assignment) => assignment.rank);
  return {
    placed: ranks.length,
    students: allocation.problem.students.length,
    meanRank: ranks.length === 0 ? null : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
    worstRank: ranks.length === 0 ? null : ranks.reduce((worst, rank) => Math.max(worst, rank)),
    blockingPairs: countBlockingPairs(allocation),
    moves: movesOf(allocation),
  };
}

function movesOf({ problem, placeOf }: Allocation): number {
  const before = problem.previous?.assignments ?? [];
  return before.filter(({ student, project }) => placeOf.get(student)?.project !== project).length;
}

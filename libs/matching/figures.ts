import { type Allocation } from './allocation.js';
import { countBlockingPairs } from './blocking-pairs.js';
import { type OutcomeMetrics } from './outcome.js';

/** Students placed at rank 1, 2, …, one entry for each rank up to the longest list's number of tie groups. */
export function profileOf(allocation: Allocation): readonly number[] {
  const lists = allocation.problem.students.map((student) => student.preferences.length);
  const longest = lists.reduce((most, length) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_rank, index) => placedAtRank(allocation, index + 1));
}

export function metricsOf(allocation: Allocation): OutcomeMetrics {
  const ranks = allocation.assignments.map((assignment) => assignment.rank);
  return {
    placed: ranks.length,
    students: allocation.problem.students.length,
    meanRank: ranks.length === 0 ? null : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
    worstRank: ranks.length === 0 ? null : ranks.reduce((worst, rank) => Math.max(worst, rank)),
    blockingPairs: countBlockingPairs(allocation),
    moves: 0,
  };
}

function placedAtRank(allocation: Allocation, rank: number): number {
  return allocation.assignments.filter((assignment) => assignment.rank === rank).length;
}

import { ENGINE_VERSION } from '../engine-version.js';
import { type Assignment, type MatchingOutcome, type ProjectResult } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';

/**
 * Tests only: an outcome that places students as in `s0: A1; s1: B2`, where the digit is the rank, and nobody else.
 * Its lists follow from the places; all that is computed from them is left empty.
 */
export function anOutcome(
  problem: MatchingProblem,
  places: string,
  changes: Partial<MatchingOutcome> = {},
): MatchingOutcome {
  const { objective, seed } = problem;
  const assignments = placesIn(places);
  const placed = new Set(assignments.map(({ student }) => student));
  return {
    version: 1,
    engineVersion: ENGINE_VERSION,
    status: 'OPTIMAL',
    objective,
    seed,
    gap: 0,
    nonReproducible: false,
    problemHash: '',
    resultHash: '',
    assignments,
    unassigned: problem.students.flatMap(({ id }) => (placed.has(id) ? [] : [{ student: id, reason: 'FULL' }])),
    projects: problem.projects.map(({ id }) => resultOf(id, assignments)),
    profile: [],
    metrics: { placed: 0, students: 0, meanRank: null, worstRank: null, blockingPairs: 0, moves: 0 },
    bound: null,
    certificate: 'MIP_PROOF',
    explanations: [],
    ...changes,
  };
}

function placesIn(places: string): readonly Assignment[] {
  return [...places.matchAll(/(\w+): (\w)(\d)/g)].map(([, student = '', project = '', rank]) => ({
    student,
    project,
    rank: Number(rank),
  }));
}

function resultOf(id: string, assignments: readonly Assignment[]): ProjectResult {
  const size = assignments.filter(({ project }) => project === id).length;
  return size > 0
    ? { id, status: 'RUNNING', size, mentor: null }
    : { id, status: 'CLOSED', size: 0, mentor: null, reason: 'BELOW_MINIMUM' };
}

import { describe, expect, it } from '@jest/globals';

import { allocationOf } from '../allocation.js';
import { canonicalProblem } from '../canonical-problem.js';
import { metricsOf, profileOf } from '../figures.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { enumeratePlacements, type Places } from '../oracle/oracle.placements.js';
import { type MatchingProblem } from '../problem.js';
import { seededHash } from '../seeded-hash.js';
import { readPlainly } from '../verification/plain-problem.js';
import { LARGEST_DRAW } from './flow-levels.js';
import { solveByFlow } from './flow-solution.js';

const PROBLEMS = Array.from({ length: 16 }, (_problem, index) =>
  generatedProblem(90_000 + index, ['TIES', 'CAPS', 'PINS', 'FORBIDS', 'PREVIOUS']),
);

describe('The choice of a flow among equal optima', () => {
  it('has the smallest sum of the draws of the seed', () => {
    const sums = PROBLEMS.flatMap((problem) => {
      const places = solveByFlow(canonicalProblem(problem))?.assignments;
      if (places === undefined) return [];
      const chosen: Places = new Map(places.map(({ student, project }) => [student, project]));
      return { seed: problem.seed, chosen: drawsOf(problem, chosen), smallest: smallestDraws(problem, chosen) };
    });

    expect(sums.filter(({ chosen, smallest }) => chosen !== smallest)).toEqual([]);
    expect(sums.length).toBeGreaterThan(8);
  });
});

function smallestDraws(problem: MatchingProblem, chosen: Places): number {
  const figures = figuresOf(problem, chosen);
  let smallest = Infinity;
  enumeratePlacements(readPlainly(problem), () => true, {
    isHopeless: (unplaced) => unplaced > problem.students.length - chosen.size,
    visit: (places) => {
      const sum = drawsOf(problem, places);
      if (sum < smallest && figuresOf(problem, places) === figures) smallest = sum;
      return false;
    },
  });
  return smallest;
}

/** The pinned take no part in the choice. */
function drawsOf({ seed, decisions = [] }: MatchingProblem, places: Places): number {
  const pinned = new Set(decisions.flatMap((one) => (one.kind === 'PIN' ? [one.student] : [])));
  return [...places]
    .filter(([student]) => !pinned.has(student))
    .reduce((sum, [student, project]) => sum + (seededHash(seed, student, project) & LARGEST_DRAW), 0);
}

/** All that the objective and the moves look at. */
function figuresOf(problem: MatchingProblem, places: Places): string {
  const canonical = canonicalProblem(problem);
  const assignments = problem.students.flatMap(({ id: student, preferences }) => {
    const project = places.get(student);
    if (project === undefined) return [];
    return [{ student, project, rank: 1 + preferences.findIndex((group) => group.includes(project)) }];
  });
  const allocation = allocationOf(canonical, assignments);
  return JSON.stringify([profileOf(allocation), metricsOf(allocation).moves]);
}

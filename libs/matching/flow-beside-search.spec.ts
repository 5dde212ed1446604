import { describe, expect, it } from '@jest/globals';

import { allocationOf } from './allocation.js';
import { type CanonicalProblem, canonicalProblem } from './canonical-problem.js';
import { metricsOf, profileOf } from './figures.js';
import { solveByFlow } from './flow-solution.js';
import { placementOf, searchBest } from './lexicographic-search.js';
import { loadMipSolver } from './mip-solver.js';
import { type Assignment } from './outcome.js';
import { type MatchingProblem } from './problem.js';
import { below, mulberry32, oneOf, shuffled, withTies } from './seeded-chance.js';

const STUDENTS = Array.from({ length: 24 }, (_student, index) => `s${index}`);
const PROJECTS = Array.from({ length: 9 }, (_project, index) => `p${index}`);

describe('the flow', () => {
  it('answers as branch and bound does, beyond the reach of brute force', async () => {
    const solver = await loadMipSolver();
    const tools = { solver, unlimited: solver, onPhase: () => undefined };

    for (let seed = 1; seed <= 12; seed += 1) {
      const problem = canonicalProblem(scarcePlaces(seed));
      const search = searchBest(problem, tools);

      const flow = solveByFlow(problem);

      expect({ seed, figures: flow && figures(problem, flow.assignments) }).toEqual({
        seed,
        figures: search && figures(problem, placementOf(search)),
      });
    }
  });
});

/** About as many places as students, a cap, and in every other problem places held before. */
function scarcePlaces(seed: number): MatchingProblem {
  const chance = mulberry32(seed);
  const assignments = STUDENTS.slice(0, 20).map((student) => ({ student, project: PROJECTS[below(chance, 9)] ?? '' }));
  return {
    version: 1,
    objective: oneOf(chance, ['GENEROUS', 'GREEDY', 'MAX_MIN']),
    seed,
    projects: PROJECTS.map((id) => ({ id, minSize: 0, maxSize: 2 + below(chance, 3) })),
    students: STUDENTS.map((id) => ({ id, preferences: withTies(chance, shuffled(chance, PROJECTS).slice(0, 5)) })),
    caps: [{ id: 'c', projects: PROJECTS.slice(0, 3), maxStudents: 6 }],
    ...(seed % 2 === 0 ? { previous: { assignments, policy: 'SAME_OBJECTIVE_FEWEST_MOVES' } } : {}),
  };
}

function figures(problem: CanonicalProblem, assignments: readonly Assignment[]) {
  const allocation = allocationOf(problem, assignments);
  return { ...metricsOf(allocation), profile: profileOf(allocation) };
}

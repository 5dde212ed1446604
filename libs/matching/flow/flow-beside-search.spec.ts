import { describe, expect, it } from '@jest/globals';

import { allocationOf } from '../allocation.js';
import { type CanonicalProblem, canonicalProblem } from '../canonical-problem.js';
import { metricsOf, profileOf } from '../figures.js';
import { certifies } from './flow-certificate.js';
import { solveByFlow } from './flow-solution.js';
import { placementOf, searchBest } from '../mip/lexicographic-search.js';
import { loadMipSolver } from '../mip/mip-solver.js';
import { type Assignment } from '../outcome.js';
import { readPlainly } from '../verification/plain-problem.js';
import { type MatchingProblem } from '../problem.js';
import { below, mulberry32, oneOf, shuffled, withTies } from '../seeded-chance.js';

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

describe('the flow under caps', () => {
  it('proves each answer, also where a cap empties a project on the way', () => {
    const problems = Array.from({ length: 40 }, (_problem, index) => tightCaps(100 + index));

    const proofs = problems.map((problem) => {
      const places = solveByFlow(canonicalProblem(problem))?.assignments ?? [];
      const load = places.filter(({ project }) => project < 'p2').length;
      return { seed: problem.seed, isProven: certifies(readPlainly(problem), places), isWithin: load <= 12 };
    });

    expect(proofs).toEqual(problems.map(({ seed }) => ({ seed, isProven: true, isWithin: true })));
  });
});

/** More wishes under each cap than it has places, of many projects with few. */
function tightCaps(seed: number): MatchingProblem {
  const chance = mulberry32(seed);
  const projects = Array.from({ length: 40 }, (_project, index) => `p${10 + index}`);
  return {
    version: 1,
    objective: oneOf(chance, ['GENEROUS', 'GREEDY', 'MAX_MIN']),
    seed,
    projects: projects.map((id) => ({ id, minSize: 0, maxSize: 2 + below(chance, 5) })),
    students: Array.from({ length: 120 }, (_student, index) => ({
      id: `s${index}`,
      preferences: withTies(chance, shuffled(chance, projects).slice(0, 3 + below(chance, 5))),
    })),
    caps: [0, 1, 2].map((cap) => ({
      id: `c${cap}`,
      projects: projects.slice(10 * cap, 10 * cap + 10),
      maxStudents: 12,
    })),
  };
}

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

import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { allocationOf } from '../allocation.js';
import { type CanonicalProblem, canonicalProblem } from '../canonical-problem.js';
import { affordableRuns, counterfactualsBySolving } from './counterfactuals-by-solving.js';
import { solveByFlow } from '../flow/flow-solution.js';

const PROBLEM = canonicalProblem(
  aProblem('A[0,1] B[0,1] C[0,9]', 's0: A1 B2 C3; s1: A1 C2; s2: A1 B2 C3; s3: B1 C2').for('MAX_MIN').build(),
);

describe('counterfactuals by solving again', () => {
  it('try the full projects that most would rather have, one run each', () => {
    const tried: string[] = [];

    counterfactualsBySolving(allocation(), {
      runs: 1,
      solve: (problem) => {
        tried.push(...problem.projects.map(({ id, maxSize }) => `${id} ${maxSize}`));
        return null;
      },
    });

    expect(tried).toEqual(['A 2', 'B 1', 'C 9']);
  });

  it('try full projects alone, the most missed first, and none that nobody may miss', () => {
    // A is full and missed by s3 alone, B by s0, s1 and s2, C by nobody, D only by s4, who is forbidden; E has a place.
    const problem = canonicalProblem(
      aProblem(
        'A[0,1] B[0,1] C[0,1] D[0,1] E[0,9] F[0,1]',
        's0: B1 A2; s1: B1 E2; s2: B1 E2; s3: A1 E2; s4: D1 E2; s5: E1 B2; s6: C1; s7: D1; s8: B1; s9: F1 E2',
      )
        .forbidden('s4', 'D')
        .for('MAX_MIN')
        .build(),
    );
    const places = 's0 A 2; s1 E 2; s2 E 2; s3 E 2; s4 E 2; s5 E 1; s6 C 1; s7 D 1; s8 B 1; s9 E 2';
    const tried: (string | undefined)[] = [];

    counterfactualsBySolving(placed(problem, places), {
      runs: 9,
      solve: ({ projects }) => {
        tried.push(projects.find(({ maxSize }) => maxSize === 2)?.id);
        return null;
      },
    });

    expect(tried).toEqual(['B', 'A']);
  });

  it('name the best-ranked of several projects, and none that is no better', () => {
    const problem = canonicalProblem(
      aProblem('A[0,1] B[0,1] C[0,9]', 's0: A1 B2 C3; s1: A1 C2; s2: B1 C2; s3: A1 B2').build(),
    );
    const allocation = placed(problem, 's0 C 3; s1 A 1; s2 B 1');

    const claims = counterfactualsBySolving(allocation, {
      runs: 9,
      solve: ({ projects }) =>
        projects.some(({ id, maxSize }) => id === 'A' && maxSize === 2)
          ? assigned('s0 A 1; s1 A 1; s2 B 1')
          : assigned('s0 B 2; s1 A 1; s2 B 1; s3 C 1'),
    });

    expect([...claims]).toEqual([['s0', { project: 'A', places: 1 }]]);
  });

  it('name whom the place would go to', () => {
    const again = solve(withPlaces(PROBLEM, 'A', 2));
    const gained = again.filter(
      ({ student, project, rank }) => project === 'A' && rank < (allocation().placeOf.get(student)?.rank ?? Infinity),
    );

    const claims = counterfactualsBySolving(allocation(), { runs: 1, solve });

    expect([...claims]).toEqual(gained.map(({ student }) => [student, { project: 'A', places: 1 }]));
    expect(claims.size).toBe(1);
  });

  it('claim nothing without a run', () => {
    expect([...counterfactualsBySolving(allocation(), { runs: 0, solve })]).toEqual([]);
  });
});

function allocation() {
  return allocationOf(PROBLEM, solve(PROBLEM));
}

/** Places as `s0 A 1`: student, project, rank. */
function placed(problem: CanonicalProblem, places: string) {
  return allocationOf(problem, assigned(places));
}

function assigned(places: string) {
  return places.split('; ').map((place) => {
    const [student = '', project = '', rank] = place.split(' ');
    return { student, project, rank: Number(rank) };
  });
}

function solve(problem: CanonicalProblem) {
  return solveByFlow(problem)?.assignments ?? [];
}

function withPlaces(problem: CanonicalProblem, id: string, maxSize: number): CanonicalProblem {
  return { ...problem, projects: problem.projects.map((one) => (one.id === id ? { ...one, maxSize } : one)) };
}

describe('affordableRuns', () => {
  it.each([
    [1, 3],
    [60, 3],
    [61, 0],
  ])('for %i students are %i', (students, runs) => {
    expect(affordableRuns({ students: Array.from({ length: students }) })).toBe(runs);
  });
});

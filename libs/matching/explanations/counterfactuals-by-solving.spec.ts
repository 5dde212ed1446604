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

import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { solveAllocation } from './cohort-allocation/cohort-allocation-solution.js';
import { validateAllocation } from './cohort-allocation/cohort-allocation-validation.js';
import { solveMentors } from './mentors/mentor-solution.js';
import { validateMentorProblem } from './mentors/mentor-validation.js';

describe('The examples of the documentation', () => {
  it('offer each project to the cohorts that suit it best', () => {
    const problem: unknown = JSON.parse(readFileSync('demo/matching/example-cohort-allocation.json', 'utf8'));
    if (!isValid<Parameters<typeof solveAllocation>[0]>(problem, validateAllocation)) throw new Error('not valid');

    const { status, offers, unoffered } = solveAllocation(problem);

    expect([status, offers.map(({ project, cohort }) => [project, cohort]), unoffered]).toEqual([
      'OPTIMAL',
      [
        ['food-bank', 'brest-l3'],
        ['repair-cafe', 'lille-m1'],
        ['school-garden', 'brest-l3'],
        ['shelter', 'lille-m1'],
      ],
      [],
    ]);
  });

  it('keep the mentor who is there and find one for who has none', () => {
    const problem: unknown = JSON.parse(readFileSync('demo/matching/example-mentors.json', 'utf8'));
    if (!isValid<Parameters<typeof solveMentors>[0]>(problem, validateMentorProblem)) throw new Error('not valid');

    const { assignments, unserved } = solveMentors(problem);

    expect({ assignments, unserved }).toEqual({
      assignments: [
        { project: 'food-bank', mentor: 'yann' },
        { project: 'shelter', mentor: 'yann' },
      ],
      unserved: [
        { project: 'school-garden', required: false, reason: 'CONFLICTS', counts: { suitable: 1, compatible: 0 } },
      ],
    });
  });
});

function isValid<Problem>(value: unknown, faultsOf: (value: unknown) => readonly unknown[]): value is Problem {
  return faultsOf(value).length === 0;
}

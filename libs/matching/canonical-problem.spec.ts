import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from './canonical-problem.js';
import { hashJson } from './hash.js';
import { type MatchingProblem } from './problem.js';

const A_PROBLEM: MatchingProblem = {
  version: 1,
  objective: 'GREEDY',
  seed: 3,
  projects: [
    {
      id: 'b',
      minSize: 0,
      maxSize: 2,
      requiredSkills: [
        { skill: 'web', count: 1 },
        { skill: 'data', count: 2 },
      ],
    },
    { id: 'B', minSize: 1, maxSize: 2, terms: ['spring', 'autumn'] },
  ],
  students: [
    { id: 'é', preferences: [['b', 'B']], skills: ['web', 'data', 'web'], term: 'spring' },
    { id: 'z', preferences: [['b'], ['B']] },
  ],
  decisions: [
    { id: 'd2', kind: 'FORBID', student: 'z', project: 'b' },
    { id: 'd1', kind: 'PIN', student: 'é', project: 'B' },
  ],
};

describe('canonicalProblem', () => {
  it('orders every list but the preferences by code unit and fills in the defaults', () => {
    expect(canonicalProblem(A_PROBLEM)).toEqual({
      objective: 'GREEDY',
      seed: 3,
      projects: [
        {
          id: 'B',
          minSize: 1,
          maxSize: 2,
          requiredSkills: [],
          terms: ['autumn', 'spring'],
          mentor: null,
          priorities: null,
        },
        {
          id: 'b',
          minSize: 0,
          maxSize: 2,
          requiredSkills: [
            { skill: 'data', count: 2 },
            { skill: 'web', count: 1 },
          ],
          terms: null,
          mentor: null,
          priorities: null,
        },
      ],
      students: [
        { id: 'z', preferences: [['b'], ['B']], skills: [], term: null },
        { id: 'é', preferences: [['B', 'b']], skills: ['data', 'web'], term: 'spring' },
      ],
      caps: [],
      teams: [],
      mentors: [],
      decisions: [
        { id: 'd1', kind: 'PIN', student: 'é', project: 'B' },
        { id: 'd2', kind: 'FORBID', student: 'z', project: 'b' },
      ],
      previous: null,
    });
  });

  it('orders the previous places by student and forgets whoever and whatever has left', () => {
    const previous = {
      policy: 'FEWEST_MOVES',
      assignments: [
        { student: 'é', project: 'B' },
        { student: 'z', project: 'b' },
        { student: 'gone', project: 'b' },
      ],
    } as const;
    const another = { ...previous, assignments: [...previous.assignments.slice(1), { student: 'é', project: 'gone' }] };

    expect(canonicalProblem({ ...A_PROBLEM, previous }).previous?.assignments).toEqual([
      { student: 'z', project: 'b' },
      { student: 'é', project: 'B' },
    ]);
    expect(canonicalProblem({ ...A_PROBLEM, previous: another }).previous?.assignments).toEqual([
      { student: 'z', project: 'b' },
    ]);
  });

  it('takes mentors without expertise, languages or conflicts for people without any', () => {
    expect(canonicalProblem({ ...A_PROBLEM, mentors: [{ id: 'm', capacity: 1 }] }).mentors).toEqual([
      { id: 'm', capacity: 1, expertise: [], languages: [], conflicts: [] },
    ]);
  });

  it('gives one hash to problems that mean the same', () => {
    const sameMeaning: MatchingProblem = {
      ...A_PROBLEM,
      students: A_PROBLEM.students.toReversed().map((student) => ({ ...student, skills: student.skills ?? [] })),
      projects: A_PROBLEM.projects.toReversed(),
      caps: [],
    };

    expect(hashJson(canonicalProblem(sameMeaning))).toBe(hashJson(canonicalProblem(A_PROBLEM)));
  });

  it('gives another hash to a problem with another order of preference', () => {
    const students = A_PROBLEM.students.map((student) => ({
      ...student,
      preferences: student.preferences.toReversed(),
    }));

    expect(hashJson(canonicalProblem({ ...A_PROBLEM, students }))).not.toBe(hashJson(canonicalProblem(A_PROBLEM)));
  });
});

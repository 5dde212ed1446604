import { describe, expect, it } from '@jest/globals';

import { allocationOf } from '../allocation.js';
import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { type MatchingProblem, type MatchingProject } from '../problem.js';
import { keepsClosures } from './flow-closures.js';

const PLACES = [
  { student: 's0', project: 'A', rank: 1 },
  { student: 's1', project: 'A', rank: 1 },
  { student: 's2', project: 'B', rank: 1 },
];
const PROBLEM = aProblem('A[0,3] B[0,3]', 's0: A1 B2; s1: A1; s2: B1; s3: B1')
  .withStudent('s0', { skills: ['web'] })
  .withStudent('s2', { skills: ['web'] })
  .build();
const TEACHER = { id: 'm', capacity: 1 };

describe('An allocation found without closures', () => {
  // prettier-ignore
  it.each<[string, boolean, Partial<MatchingProblem>]>([
    ['keeps them where there are none', true, {}],
    ['keeps minimums that are just met', true, projects({ minSize: 2 }, { minSize: 1 })],
    ['breaks a minimum of one of the projects', false, projects({ minSize: 2 }, { minSize: 2 })],
    ['keeps the rules of projects that nobody is in', true, { projects: [...PROBLEM.projects, { id: 'C', minSize: 2, maxSize: 2, requiredSkills: [{ skill: 'data', count: 1 }] }] }],
    ['keeps skills that as many have as asked', true, projects({ requiredSkills: [{ skill: 'web', count: 1 }] })],
    ['breaks a skill that too few have', false, projects({ requiredSkills: [{ skill: 'web', count: 2 }] })],
    ['breaks one skill of two', false, projects({ requiredSkills: [{ skill: 'data', count: 1 }, { skill: 'web', count: 1 }] })],
    ['breaks a skill that only others have', false, projects({}, { requiredSkills: [{ skill: 'data', count: 1 }] })],
    ['keeps apart who is in different projects, or in none', true, { decisions: [{ id: 'd', kind: 'APART', students: ['s0', 's2', 's3'] }] }],
    ['breaks that two of several stay apart', false, { decisions: [{ id: 'd', kind: 'APART', students: ['s2', 's0', 's1'] }] }],
    ['takes no decision about one student or about those who go together for one to stay apart', true, { decisions: [{ id: 'd', kind: 'TOGETHER', students: ['s0', 's1'] }, { id: 'e', kind: 'FORBID', student: 's0', project: 'B' }] }],
    ['keeps a required mentor whom somebody can be', true, { ...projects({ mentor: { required: true } }), mentors: [TEACHER] }],
    ['breaks required mentors of whom there are too few', false, { ...projects({ mentor: { required: true } }, { mentor: { required: true } }), mentors: [TEACHER] }],
    ['keeps a mentor who is not required', true, projects({ mentor: { required: false } })],
  ])('%s', (_title, isKept, changes) => {
    expect(keepsClosures(allocationOf(canonicalProblem({ ...PROBLEM, ...changes }), PLACES))).toBe(isKept);
  });
});

function projects(
  ofA: Partial<MatchingProject>,
  ofB: Partial<MatchingProject> = {},
): { readonly projects: readonly MatchingProject[] } {
  return {
    projects: [
      { id: 'A', minSize: 0, maxSize: 3, ...ofA },
      { id: 'B', minSize: 0, maxSize: 3, ...ofB },
    ],
  };
}

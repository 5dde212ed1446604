import { type MatchingProblem } from '../problem.js';

/** Tests only: a valid problem that uses every part of the contract. */
export const A_WHOLE_PROBLEM: MatchingProblem = {
  version: 1,
  objective: 'STABLE',
  seed: 7,
  projects: [
    {
      id: 'A',
      minSize: 2,
      maxSize: 4,
      requiredSkills: [{ skill: 'web', count: 1 }],
      terms: ['spring'],
      mentor: { required: true, expertise: ['web', 'data'], languages: ['fr'] },
      priorities: [['s0'], ['s1', 's2']],
    },
    { id: 'B', minSize: 0, maxSize: 3, mentor: { required: false } },
    { id: 'C', minSize: 0, maxSize: 2 },
  ],
  caps: [
    { id: 'c0', projects: ['B', 'C'], maxStudents: 4, priorities: [['s1'], ['s0']] },
    { id: 'c1', projects: ['A'], maxStudents: 3 },
  ],
  students: [
    { id: 's0', preferences: [['A'], ['B', 'C']], skills: ['web'], term: 'spring' },
    { id: 's1', preferences: [['B'], ['A']] },
    { id: 's2', preferences: [['B'], ['C'], ['A']] },
    { id: 's3', preferences: [['C']] },
    { id: 's4', preferences: [] },
    { id: 's5', preferences: [['C'], ['B']] },
  ],
  teams: [
    { id: 't0', members: ['s3', 's4'], preferences: [['A'], ['B']] },
    { id: 't1', members: ['s5'], preferences: [['A'], ['C']] },
  ],
  mentors: [
    { id: 'm0', capacity: 1, expertise: ['web'], languages: ['fr', 'en'], conflicts: ['B'] },
    { id: 'm1', capacity: 2 },
  ],
  decisions: [
    { id: 'd0', kind: 'PIN', student: 's0', project: 'A' },
    { id: 'd1', kind: 'FORBID', student: 's1', project: 'A' },
    { id: 'd2', kind: 'TOGETHER', students: ['s1', 's2'] },
    { id: 'd3', kind: 'APART', students: ['s0', 's5'] },
  ],
  previous: {
    assignments: [
      { student: 's0', project: 'B' },
      { student: 's1', project: 'B' },
    ],
    policy: 'SAME_OBJECTIVE_FEWEST_MOVES',
  },
};

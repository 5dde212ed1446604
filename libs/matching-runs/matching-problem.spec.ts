import { describe, expect, it } from '@jest/globals';

import { hashJson } from '#libs/matching/hash';
import { validateProblem } from '#libs/matching/validation/validate-problem';
import { matchingProblemOf, type ProblemRows } from '#libs/matching-runs/matching-problem';

const plain = {
  ...{ organisationId: 'n1', minTeamSize: 2, maxTeamSize: 3 },
  ...{ requiredSkills: [], terms: [], mentorNeed: null },
};

const rows: ProblemRows = {
  run: { objective: 'GENEROUS', seed: 7, decisions: [], waivers: [] },
  projects: [
    { ...plain, id: 'A', requiredSkills: [{ skill: 'Python', count: 1 }], terms: ['S1 '] },
    { ...plain, id: 'B', organisationId: 'n2', minTeamSize: 1, maxTeamSize: 2 },
  ],
  enrolments: [
    { id: 's0', skills: ['python', 'PYTHON ', 'Été'], term: 's1' },
    { id: 's1', skills: [], term: null },
  ],
  choices: [
    { enrolmentId: 's0', projectId: 'gone', rank: 1 },
    { enrolmentId: 's0', projectId: 'A', rank: 2 },
    { enrolmentId: 's0', projectId: 'B', rank: 2 },
    { enrolmentId: 'withdrawn', projectId: 'A', rank: 1 },
  ],
  mentors: [{ id: 'm1', capacity: 2, expertise: ['Web '], languages: ['fr'], conflicts: ['n2', 'n3'] }],
  previous: null,
};

describe('The problem of a run', () => {
  it('holds the projects, the students and what they chose among these projects', () => {
    expect(matchingProblemOf(rows)).toEqual({
      version: 1,
      objective: 'GENEROUS',
      seed: 7,
      projects: [
        { id: 'A', minSize: 2, maxSize: 3, requiredSkills: [{ skill: 'python', count: 1 }], terms: ['s1'] },
        { id: 'B', minSize: 1, maxSize: 2, requiredSkills: [] },
      ],
      students: [
        { id: 's0', preferences: [['A', 'B']], skills: ['python', 'été'], term: 's1' },
        { id: 's1', preferences: [], skills: [] },
      ],
      decisions: [],
    });
  });

  it('is one that the engine accepts', () => {
    expect(validateProblem(matchingProblemOf(rows))).toEqual([]);
  });

  it('keeps the decisions on those who are still there', () => {
    const decisions = [
      { id: 'd1', kind: 'PIN' as const, enrolmentId: 's0', projectId: 'A' },
      { id: 'd2', kind: 'FORBID' as const, enrolmentId: 'withdrawn', projectId: 'A' },
    ];

    const problem = matchingProblemOf({ ...rows, run: { ...rows.run, decisions } });

    expect(problem.decisions).toEqual([{ id: 'd1', kind: 'PIN', student: 's0', project: 'A' }]);
  });

  it('keeps the groups of those who are still there, while two of them are', () => {
    const group = (id: string, ...enrolmentIds: string[]) => ({ id, kind: 'APART' as const, enrolmentIds });
    const decisions = [group('d1', 's0', 'withdrawn', 's1', 's0'), group('d2', 's0', 'withdrawn')];

    const problem = matchingProblemOf({ ...rows, run: { ...rows.run, decisions } });

    expect(problem.decisions).toEqual([{ id: 'd1', kind: 'APART', students: ['s0', 's1'] }]);
  });

  it('brings the mentors as soon as a project takes one, each away from the nonprofits that they are close to', () => {
    const mentorNeed = { isRequired: true, expertise: ['WEB'], languages: ['FR'] };
    const projects = rows.projects.map((project) => (project.id === 'B' ? { ...project, mentorNeed } : project));

    const { mentors, projects: asked } = matchingProblemOf({ ...rows, projects });

    expect(mentors).toEqual([{ id: 'm1', capacity: 2, expertise: ['web'], languages: ['fr'], conflicts: ['B'] }]);
    expect(asked[1]?.mentor).toEqual({ required: true, expertise: ['web'], languages: ['fr'] });
  });

  it('tells where students are placed already', () => {
    const previous = { assignments: [{ student: 's0', project: 'A' }], policy: 'FEWEST_MOVES' as const };

    expect(matchingProblemOf({ ...rows, previous }).previous).toEqual(previous);
  });

  it('asks once for a skill that is written in two ways, with the larger count', () => {
    const requiredSkills = [
      { skill: 'Web', count: 1 },
      { skill: 'web ', count: 2 },
    ];
    const [first] = rows.projects;
    const projects = first ? [{ ...first, requiredSkills }] : [];

    const problem = matchingProblemOf({ ...rows, projects });

    expect(problem.projects[0]?.requiredSkills).toEqual([{ skill: 'web', count: 2 }]);
  });

  it('has the same hash when it comes back from the database with its keys in another order', () => {
    const problem = matchingProblemOf(rows);
    const reordered = Object.fromEntries(Object.entries(problem).reverse());

    expect(hashJson(reordered)).toBe(hashJson(problem));
  });
});

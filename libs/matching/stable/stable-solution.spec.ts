import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { canonicalProblem } from '../canonical-problem.js';
import { type MatchingProblem } from '../problem.js';
import { solveStable } from './stable-solution.js';

const INAPPLICABLE: readonly { readonly what: string; readonly changes: Partial<MatchingProblem> }[] = [
  { what: 'a team', changes: { teams: [{ id: 't', members: ['s0', 's1'], preferences: [['A']] }] } },
  { what: 'two together', changes: { decisions: [{ id: 'd', kind: 'TOGETHER', students: ['s0', 's1'] }] } },
  { what: 'two apart', changes: { decisions: [{ id: 'd', kind: 'APART', students: ['s0', 's1'] }] } },
  { what: 'a minimum that bites', changes: { projects: [project({ minSize: 3 })] } },
  {
    what: 'a skill that is missing',
    changes: { projects: [project({ requiredSkills: [{ skill: 'web', count: 1 }] })] },
  },
  { what: 'a mentor who is missing', changes: { projects: [project({ mentor: { required: true } })] } },
  {
    what: 'a pin to another term',
    changes: {
      projects: [project({ terms: ['spring'] })],
      students: [{ id: 's0', preferences: [['A']], term: 'autumn' }],
      decisions: [{ id: 'd', kind: 'PIN', student: 's0', project: 'A' }],
    },
  },
  {
    what: 'more pins than places',
    changes: {
      projects: [project({ maxSize: 1 })],
      decisions: ['s0', 's1'].map((student) => ({ id: student, kind: 'PIN', student, project: 'A' })),
    },
  },
];

describe('solveStable', () => {
  it('gives each student the best project of all stable matchings', () => {
    const problem = withPriorities(aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: B1 A2').build(), {
      A: [['s1'], ['s0']],
      B: [['s0'], ['s1']],
    });

    expect(solved(problem)).toEqual({ places: { s0: 'A', s1: 'B' }, isProven: true });
  });

  it('lets a supervisor who is full choose among the students of all their projects', () => {
    const problem = {
      ...aProblem('A[0,2] B[0,2]', 's0: A1; s1: B1; s2: B1').build(),
      caps: [{ id: 'c', projects: ['A', 'B'], maxStudents: 2, priorities: [['s2'], ['s1'], ['s0']] }],
    };

    expect(solved(problem)).toEqual({ places: { s1: 'B', s2: 'B' }, isProven: true });
  });

  it('places one more where a tie lets it', () => {
    const problem = withPriorities(aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1').build(), { A: [['s0', 's1']] });

    for (const seed of [1, 2, 3, 4]) {
      expect(solved({ ...problem, seed })).toEqual({ places: { s0: 'B', s1: 'A' }, isProven: false });
    }
  });

  it('proves nothing where the ties of a list decided who is refused', () => {
    const problem = withPriorities(aProblem('A[0,1] B[0,1]', 's0: A1 B1; s1: A1').build(), {
      A: [['s0'], ['s1']],
    });
    const answers = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => solved({ ...problem, seed }));

    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([
        JSON.stringify({ places: { s0: 'A' }, isProven: false }),
        JSON.stringify({ places: { s0: 'B', s1: 'A' }, isProven: true }),
      ]),
    );
  });

  it.each(INAPPLICABLE)('does not apply to $what', ({ changes }) => {
    const problem: MatchingProblem = { ...aProblem('A[0,3]', 's0: A1; s1: A1').build(), ...changes };

    expect(solveStable(canonicalProblem(problem))).toBeNull();
  });

  it('applies where minimum, skill and mentor are met anyway', () => {
    const problem: MatchingProblem = {
      ...aProblem('A[0,3]', 's0: A1; s1: A1')
        .withStudent('s1', { skills: ['web'] })
        .build(),
      projects: [project({ minSize: 2, requiredSkills: [{ skill: 'web', count: 1 }], mentor: { required: true } })],
      mentors: [{ id: 'm', capacity: 1 }],
    };

    expect(solved(problem)).toEqual({ places: { s0: 'A', s1: 'A' }, isProven: true });
  });

  it('leaves the fewest moves to others, except where nothing is tied', () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B1').build();
    const strict = aProblem('A[0,1] B[0,1]', 's0: A1 B2').build();
    const assignments = [{ student: 's0', project: 'B' }];
    const proven = (one: MatchingProblem, policy: 'FEWEST_MOVES' | 'SAME_OBJECTIVE_FEWEST_MOVES'): boolean =>
      solved({ ...one, previous: { assignments, policy } })?.isProven === true;

    expect([
      proven(problem, 'SAME_OBJECTIVE_FEWEST_MOVES'),
      proven(strict, 'SAME_OBJECTIVE_FEWEST_MOVES'),
      proven(strict, 'FEWEST_MOVES'),
    ]).toEqual([false, true, false]);
  });
});

function solved(
  problem: MatchingProblem,
): { readonly places: Record<string, string>; readonly isProven: boolean } | null {
  const solution = solveStable(canonicalProblem(problem));
  if (solution === null) return null;
  const places = Object.fromEntries(solution.assignments.map(({ student, project: place }) => [student, place]));
  return { places, isProven: solution.isProven };
}

function project(changes: Partial<MatchingProblem['projects'][number]>): MatchingProblem['projects'][number] {
  return { id: 'A', minSize: 0, maxSize: 3, ...changes };
}

function withPriorities(
  problem: MatchingProblem,
  priorities: Readonly<Record<string, readonly (readonly string[])[]>>,
): MatchingProblem {
  const projects = problem.projects.map((one) => ({ ...one, priorities: priorities[one.id] ?? [] }));
  return { ...problem, projects };
}

import { describe, expect, it } from '@jest/globals';

import { benchmarkProblem } from './benchmark-problem.js';
import { validateProblem } from '../validation/validate-problem.js';

describe('benchmarkProblem', () => {
  it.each([
    [{ students: 400 }, { projects: 100, minimums: [0], maximums: [3, 4, 5], teams: 0, mentors: 0 }],
    [
      { students: 400, closures: true },
      { projects: 160, minimums: [3], maximums: [3, 4, 5], teams: 0, mentors: 0 },
    ],
    [
      { students: 400, teamsOfThree: true },
      { projects: 160, minimums: [3], maximums: [3], teams: 0, mentors: 0 },
    ],
    [
      { students: 400, lists: 'CORRELATED', skills: true, pairs: 0.3, mentors: true, cohorts: 4 },
      { projects: 100, minimums: [0], maximums: [3, 4, 5], teams: 60, mentors: 20 },
    ],
  ] as const)('is a valid problem of the size asked: %j', (options, figures) => {
    const problem = benchmarkProblem({ seed: 3, ...options });

    const { projects, students, teams, mentors } = problem;
    expect({
      faults: validateProblem(problem),
      students: students.length,
      projects: projects.length,
      minimums: [...new Set(projects.map(({ minSize }) => minSize))].sort(),
      maximums: [...new Set(projects.map(({ maxSize }) => maxSize))].sort(),
      teams: teams?.length,
      mentors: mentors?.length,
    }).toEqual({ faults: [], students: 400, ...figures });
  });

  it('is the same for the same seed, and another for another', () => {
    const options = { students: 50, skills: true, mentors: true, pairs: 0.5 };

    expect(benchmarkProblem({ seed: 1, ...options })).toEqual(benchmarkProblem({ seed: 1, ...options }));
    expect(benchmarkProblem({ seed: 2, ...options })).not.toEqual(benchmarkProblem({ seed: 1, ...options }));
  });

  it('keeps sizes and lists whatever else is asked', () => {
    const plain = benchmarkProblem({ seed: 1, students: 50 });
    const rich = benchmarkProblem({ seed: 1, students: 50, skills: true, mentors: true, pairs: 0.5 });

    expect(rich.students.map(({ preferences }) => preferences)).toEqual(
      plain.students.map(({ preferences }) => preferences),
    );
  });

  it('lists five to ten distinct projects, the popular ones more often', () => {
    const { students } = benchmarkProblem({ seed: 1, students: 1_000 });
    const lists = students.map(({ preferences }) => preferences.flat());
    const timesListed = (id: string): number => lists.filter((list) => list.includes(id)).length;

    expect([...new Set(lists.map((list) => new Set(list).size))].sort((left, right) => left - right)).toEqual([
      5, 6, 7, 8, 9, 10,
    ]);
    expect(timesListed('p0')).toBeGreaterThan(2 * timesListed('p249'));
  });

  it('sends the students of a cause to the same projects', () => {
    const options = { seed: 1, students: 1_000 };
    const [random, correlated] = [benchmarkProblem(options), benchmarkProblem({ ...options, lists: 'CORRELATED' })];

    expect(mostWantedFirst(correlated)).toBeGreaterThan(2 * mostWantedFirst(random));
  });
});

/** How many students rank the most wanted project first. */
function mostWantedFirst({ students }: ReturnType<typeof benchmarkProblem>): number {
  const wishes = new Map<string, number>();
  for (const { preferences } of students) {
    const first = preferences[0]?.[0] ?? '';
    wishes.set(first, (wishes.get(first) ?? 0) + 1);
  }
  return Math.max(...wishes.values());
}

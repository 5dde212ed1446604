import { describe, expect, it } from '@jest/globals';

import { benchmarkProblem, type BenchmarkInstance, type InstanceKind } from './benchmark-problem.js';
import { validateProblem } from '../validation/validate-problem.js';

const kinds: readonly InstanceKind[] = ['open', 'ranked', 'closures', 'exactly-3', 'mixed'];
const anInstance: BenchmarkInstance = { kind: 'open', lists: 'random', students: 40, seed: 1 };

describe('A generated problem', () => {
  it.each(kinds)('of the kind %s is valid, with random and with correlated lists', (kind) => {
    const faults = (['random', 'correlated'] as const).map((lists) =>
      validateProblem(benchmarkProblem({ ...anInstance, kind, lists }, 'STABLE')),
    );

    expect(faults).toEqual([[], []]);
  });

  it.each([
    ['open', { projects: 20, minimums: [0], maximums: [3, 4, 5], teams: 0, mentors: 0 }],
    ['ranked', { projects: 20, minimums: [0], maximums: [3, 4, 5], teams: 0, mentors: 0 }],
    ['closures', { projects: 32, minimums: [3], maximums: [3, 4, 5], teams: 0, mentors: 0 }],
    ['exactly-3', { projects: 32, minimums: [3], maximums: [3], teams: 0, mentors: 0 }],
    ['mixed', { projects: 32, minimums: [3], maximums: [3, 4, 5], teams: 12, mentors: 7 }],
  ] as const)('of the kind %s has the size and the parts of its kind', (kind, parts) => {
    const {
      projects,
      students,
      teams = [],
      mentors = [],
    } = benchmarkProblem({ ...anInstance, kind, students: 80 }, 'GENEROUS');

    const distinct = (values: readonly number[]) => [...new Set(values)].toSorted();
    expect([students.length, projects.some(({ requiredSkills }) => requiredSkills !== undefined)]).toEqual([
      80,
      kind === 'mixed',
    ]);
    expect({
      projects: projects.length,
      minimums: distinct(projects.map(({ minSize }) => minSize)),
      maximums: distinct(projects.map(({ maxSize }) => maxSize)),
      teams: teams.length,
      mentors: mentors.length,
    }).toEqual(parts);
  });

  it('is the same for the same words, and another for another seed', () => {
    const [first, again, other] = [1, 1, 2].map((seed) =>
      JSON.stringify(benchmarkProblem({ ...anInstance, seed }, 'GENEROUS')),
    );

    expect(first === again).toBe(true);
    expect(first === other).toBe(false);
  });

  it('gives five to ten wishes, and the first projects are wanted most', () => {
    const { students, projects } = benchmarkProblem({ ...anInstance, students: 2000 }, 'GENEROUS');

    const lengths = new Set(students.map(({ preferences }) => preferences.length));
    const wishes = students.flatMap(({ preferences }) => preferences.flat());
    const [early, late] = [projects.slice(0, 100), projects.slice(-100)].map((some) => {
      const ids = new Set(some.map(({ id }) => id));
      return wishes.filter((id) => ids.has(id)).length;
    });
    expect([...lengths].toSorted((left, right) => left - right)).toEqual([5, 6, 7, 8, 9, 10]);
    expect((early ?? 0) / (late ?? 1)).toBeGreaterThan(2.5);
  });

  it('wants the same dozens more often when its lists are correlated', () => {
    const mostWanted = (lists: BenchmarkInstance['lists']) => {
      const counts = new Map<string, number>();
      for (const { preferences } of benchmarkProblem({ ...anInstance, lists, students: 2000 }, 'GENEROUS').students) {
        for (const id of preferences.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return Math.max(...counts.values());
    };

    expect(mostWanted('correlated')).toBeGreaterThan(1.3 * mostWanted('random'));
  });
});

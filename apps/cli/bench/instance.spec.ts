import { describe, expect, it } from '@jest/globals';

import { validateProblem } from '#libs/matching/validation/validate-problem';
import { type Instance, type InstanceKind, problemOf } from './instance.js';
import { argumentsOf, taskOf } from './node-task.js';

const kinds: readonly InstanceKind[] = ['open', 'ranked', 'closures', 'exactly-3', 'mixed'];
const anInstance: Instance = { kind: 'open', lists: 'random', students: 40, seed: 1 };

describe('A generated problem', () => {
  it.each(kinds)('of the kind %s is valid, with random and with correlated lists', (kind) => {
    const faults = (['random', 'correlated'] as const).map((lists) =>
      validateProblem(problemOf({ ...anInstance, kind, lists }, 'STABLE')),
    );

    expect(faults).toEqual([[], []]);
  });

  it('is the same for the same words, and another for another seed', () => {
    const [first, again, other] = [1, 1, 2].map((seed) =>
      JSON.stringify(problemOf({ ...anInstance, seed }, 'GENEROUS')),
    );

    expect(first === again).toBe(true);
    expect(first === other).toBe(false);
  });

  it('gives five to ten wishes, and the first projects are wanted most', () => {
    const { students, projects } = problemOf({ ...anInstance, students: 2000 }, 'GENEROUS');

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
    const mostWanted = (lists: Instance['lists']) => {
      const counts = new Map<string, number>();
      for (const { preferences } of problemOf({ ...anInstance, lists, students: 2000 }, 'GENEROUS').students) {
        for (const id of preferences.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return Math.max(...counts.values());
    };

    expect(mostWanted('correlated')).toBeGreaterThan(1.3 * mostWanted('random'));
  });

  it('is asked for in words that another process understands', () => {
    const task = { program: 'engine', objective: 'GREEDY', limitSeconds: 9, instance: anInstance } as const;

    expect(taskOf(argumentsOf(task))).toEqual(task);
    expect(() => taskOf(['engines'])).toThrow('engines is none of engine, ');
  });
});

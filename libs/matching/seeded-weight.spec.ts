import { describe, expect, it } from '@jest/globals';

import { seededWeight } from './seeded-weight.js';

const IDS = Array.from({ length: 40 }, (_id, index) => `s${index}`);

describe('seededWeight', () => {
  it('is the same for the same seed and ids', () => {
    expect(seededWeight(7, 's1', 'p1')).toBe(seededWeight(7, 's1', 'p1'));
  });

  it('takes every value from 0 to 7 about equally often', () => {
    const counts = new Map<number, number>();
    for (const student of IDS) {
      for (const project of IDS) {
        const weight = seededWeight(1, student, project);
        counts.set(weight, (counts.get(weight) ?? 0) + 1);
      }
    }

    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(Math.min(...counts.values())).toBeGreaterThan(150);
    expect(Math.max(...counts.values())).toBeLessThan(250);
  });

  it('tells ids apart where they meet', () => {
    const weights = IDS.map((id) => seededWeight(1, `${id}a`, 'b') - seededWeight(1, id, 'ab'));

    expect(weights.some((difference) => difference !== 0)).toBe(true);
  });
});

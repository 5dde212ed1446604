import { describe, expect, it } from '@jest/globals';

import { below, mulberry32 } from '../seeded-chance.js';
import { StablePool } from './stable-pool.js';

describe('StablePool', () => {
  it('has nobody to go while nobody is there', () => {
    expect(new StablePool(2).last(() => true)).toBe(-1);
  });

  it('lets go the highest level first, then those of the first round, then those who came last', () => {
    const pool = new StablePool(9);
    const held = new Set([10, 20, 31, 40, 50]);
    pool.admit(10, 1);
    pool.admit(20, 2);
    pool.admit(31, 2);
    pool.admit(40, 2);
    pool.admit(50, 0);

    expect(emptied(pool, held)).toEqual([
      [40, 2],
      [20, 2],
      [31, 2],
      [10, 1],
      [50, 0],
    ]);
  });

  it('keeps that order whoever comes and leaves', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const chance = mulberry32(seed);
      const pool = new StablePool(9);
      const came = Array.from({ length: below(chance, 30) }, (_entry, index) => ({
        entry: 2 * index + below(chance, 2),
        level: below(chance, 5),
        arrival: index,
      }));
      for (const { entry, level } of came) pool.admit(entry, level);
      const stay = came.filter(() => chance() < 0.7);
      const inOrder = stay.toSorted(
        (left, right) =>
          right.level - left.level || (left.entry % 2) - (right.entry % 2) || right.arrival - left.arrival,
      );

      const order = emptied(pool, new Set(stay.map(({ entry }) => entry)));

      expect({ seed, order }).toEqual({ seed, order: inOrder.map(({ entry, level }) => [entry, level]) });
    }
  });
});

/** Who goes, one after the other, with the level told of each. */
function emptied(pool: StablePool, held: Set<number>): readonly (readonly [number, number])[] {
  const isHeld = (entry: number): boolean => held.has(entry);
  const gone: (readonly [number, number])[] = [];
  for (let entry = pool.last(isHeld); entry !== -1; entry = pool.last(isHeld)) {
    gone.push([entry, pool.lastLevel()]);
    held.delete(entry);
  }
  return gone;
}

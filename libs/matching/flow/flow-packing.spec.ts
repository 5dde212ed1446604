import { describe, expect, it } from '@jest/globals';

import { below, mulberry32 } from '../seeded-chance.js';
import { type FlowLevel } from './flow-levels.js';
import { packLevels } from './flow-packing.js';

const REACHES = [1, 40, 1_000_000, 3, 900_000_000, 1, 7];

describe('Packed costs', () => {
  it('compare word by word as their levels do one by one, for any sums within the reach of two labels', () => {
    const levels = REACHES.map((_reach, index) => level(index));
    const { words, places } = packLevels(levels, 1);

    for (let seed = 0; seed < 200; seed += 1) {
      const chance = mulberry32(seed);
      const differences = REACHES.map((reach) => (chance() < 0.4 ? 0 : below(chance, 8 * reach + 5) - (4 * reach + 2)));
      const packed = Array.from({ length: words }, () => 0);
      for (const place of places) {
        packed[place.word] = (packed[place.word] ?? 0) + place.scale * (differences[levels.indexOf(place.level)] ?? 0);
      }

      expect({ seed, sign: firstSign(packed) }).toEqual({ seed, sign: firstSign(differences) });
      expect(packed.every(Number.isSafeInteger)).toBe(true);
    }
  });

  it('keep the order of the levels, and use no word more than they need', () => {
    const levels = REACHES.map((_reach, index) => level(index));

    const { words, places } = packLevels(levels, 1);

    expect(places.map((place) => levels.indexOf(place.level))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([words, places.map(({ word }) => word)]).toEqual([2, [0, 0, 0, 0, 1, 1, 1]]);
  });

  it('take a word more for more students', () => {
    const levels = [0, 1, 2].map((index) => level(index));

    expect([1, 100_000].map((students) => packLevels(levels, students).words)).toEqual([1, 2]);
  });
});

function level(index: number): FlowLevel {
  return { ofPlaced: () => 0, ofUnplaced: () => 0, reach: (students) => (REACHES[index] ?? 0) * students };
}

function firstSign(values: readonly number[]): number {
  return Math.sign(values.find((value) => value !== 0) ?? 0);
}

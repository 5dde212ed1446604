import { describe, expect, it } from '@jest/globals';

import { growthExponent } from './growth.js';

const sizes = [1, 3, 10];

describe('The growth of time against size', () => {
  it.each([
    ['in proportion', 1],
    ['by the square', 2],
    ['not at all', 0],
  ])('is found: %s', (_, exponent) => {
    expect(growthExponent(sizes.map((size) => ({ size, time: 4 * size ** exponent })))).toBe(exponent);
  });

  it('is not guessed from one size', () => {
    expect(growthExponent([{ size: 3, time: 8 }])).toBeNull();
  });
});

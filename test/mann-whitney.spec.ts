import { describe, expect, it } from '@jest/globals';

import { mannWhitneyP, median } from './hostile/mann-whitney.js';

const times = Array.from({ length: 30 }, (_, index) => 10 + index / 10);

describe('The comparison of two samples of times', () => {
  it('finds no difference between a sample and itself', () => {
    expect(mannWhitneyP(times, times)).toBeCloseTo(1, 5);
  });

  it('finds one when every value of a sample is 2 ms above', () => {
    expect(
      mannWhitneyP(
        times.map((time) => time + 2),
        times,
      ),
    ).toBeLessThan(0.001);
  });

  it('gives the probability that the formula gives by hand: U = 25 of 5 against 5 lies 2.611 deviations out', () => {
    expect(mannWhitneyP([6, 7, 8, 9, 10], [1, 2, 3, 4, 5])).toBeCloseTo(0.009_02, 5);
  });
});

describe('The median', () => {
  it('is the value in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
  });
});

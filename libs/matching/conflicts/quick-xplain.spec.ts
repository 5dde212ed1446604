import { describe, expect, it } from '@jest/globals';

import { quickXplain } from './quick-xplain.js';

/** A question that notes how often it is asked: feasible unless all of these are kept. */
function contradiction(...these: readonly number[]) {
  const asked: (readonly number[])[] = [];
  const isFeasible = (kept: readonly number[]): boolean => {
    asked.push(kept);
    return !these.every((one) => kept.includes(one));
  };
  return { asked, isFeasible };
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('quickXplain', () => {
  it.each([
    ['one', [5]],
    ['two at the ends', [0, 15]],
    ['three in the middle', [6, 7, 9]],
    ['all', upTo(16)],
  ])('keeps %s of sixteen, in their order', (_case, these) => {
    expect(quickXplain(upTo(16), contradiction(...these).isFeasible)).toEqual(these);
  });

  it('keeps one of two contradictions', () => {
    const isFeasible = (kept: readonly number[]): boolean => !kept.includes(2) && !kept.includes(11);

    expect(quickXplain(upTo(16), isFeasible)).toEqual([2]);
  });

  it('asks few questions where few candidates matter', () => {
    const { asked, isFeasible } = contradiction(100, 700);

    quickXplain(upTo(1024), isFeasible);

    expect(asked.length).toBeLessThan(45);
  });

  it('asks nothing about a candidate that is alone', () => {
    const { asked, isFeasible } = contradiction(0);

    expect(quickXplain([0], isFeasible)).toEqual([0]);
    expect(asked).toEqual([]);
  });
});

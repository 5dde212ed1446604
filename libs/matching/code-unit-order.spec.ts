import { describe, expect, it } from '@jest/globals';

import { compareCodeUnits, sortedById, sortedTexts } from './code-unit-order.js';

describe('the order by code units', () => {
  it.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['Z', 'a', -1],
    ['é', 'z', 1],
    ['a', 'ab', -1],
    ['10', '9', -1],
  ])('puts %j beside %j as %i', (left, right, order) => {
    expect(compareCodeUnits(left, right)).toBe(order);
  });

  it('sorts texts, and records by id, in a list of their own', () => {
    const texts = ['é', 'a', 'Z'];
    const records = texts.map((id) => ({ id }));

    expect(sortedTexts(texts)).toEqual(['Z', 'a', 'é']);
    expect(sortedById(records)).toEqual([{ id: 'Z' }, { id: 'a' }, { id: 'é' }]);
    expect([texts, records[0]]).toEqual([['é', 'a', 'Z'], { id: 'é' }]);
  });
});

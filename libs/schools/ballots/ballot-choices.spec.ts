import { describe, expect, it } from '@jest/globals';

import { areSameChoices, choicesOf, rankedProjectsOf } from '#libs/schools/ballots/ballot-choices';

describe('The choices of a ballot', () => {
  it('are read from items in any order, ties together', () => {
    const items = [
      { projectId: 'c', rank: 5 },
      { projectId: 'b', rank: 1 },
      { projectId: 'a', rank: 1 },
    ];

    expect(choicesOf(items)).toEqual([['a', 'b'], ['c']]);
  });

  it('are stored with ranks from 1 on, without gaps', () => {
    expect(rankedProjectsOf([[], ['a', 'b'], [], ['c']])).toEqual([
      { projectId: 'a', rank: 1 },
      { projectId: 'b', rank: 1 },
      { projectId: 'c', rank: 2 },
    ]);
  });

  it('are the same whatever the order within a tie', () => {
    expect(areSameChoices([['a', 'b'], ['c']], [['b', 'a'], [], ['c']])).toBe(true);
    expect(areSameChoices([['a'], ['b']], [['b'], ['a']])).toBe(false);
    expect(areSameChoices([], [['a']])).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';

import { stableLevels } from './stable-levels.js';

/** Three students; project 0 in pools 0 and 2, project 1 in pool 1 alone. */
const TASK = {
  students: [{ id: 's0' }, { id: 's1' }, { id: 's2' }],
  poolsOf: [[0, 2], [1]],
  studentOf: Int32Array.of(0, 0, 1, 2),
  projectOf: Int32Array.of(0, 1, 0, 0),
};

describe('stableLevels', () => {
  it('tells for each pool of a pair the tie group of its student, and for the absent one level more', () => {
    const levelOf = stableLevels({
      ...TASK,
      priorities: [[['s1', 's2'], ['s0']], [['s1']], [['s2'], ['stranger'], ['s0']]],
    });

    const levels = [0, 1, 2, 3].map((pair) => [levelOf(pair, 0), levelOf(pair, 1)]);

    expect(levels).toEqual([
      [1, 2],
      [1, 0],
      [0, 3],
      [0, 0],
    ]);
  });

  it('tells the tie groups of one pool however much another pool wants the same students', () => {
    const levelOf = stableLevels({ ...TASK, priorities: [[['s0'], ['s1']], null, [['s2']]] });

    expect([0, 2, 3].map((pair) => [levelOf(pair, 0), levelOf(pair, 1)])).toEqual([
      [0, 1],
      [1, 1],
      [2, 0],
    ]);
  });

  it('ties all students of a pool without priorities', () => {
    const levelOf = stableLevels({ ...TASK, priorities: [null, [['s1'], ['s0']], null] });

    expect([levelOf(0, 0), levelOf(1, 0), levelOf(2, 0), levelOf(3, 1)]).toEqual([0, 1, 0, 0]);
  });
});

import { describe, expect, it } from '@jest/globals';

import { type FlowLevel, flowLevels, scalarLevels } from './flow-levels.js';

const FOUR = { longest: 4, worst: 4 };

/** For each level: at ranks 1 to 4, for a move, without a place, without a place and one before. */
function counts(levels: readonly FlowLevel[]): readonly (readonly number[])[] {
  const placed = (rank: number, isMove: boolean) => ({ rank, isMove, draw: 0 });
  return levels.map(({ ofPlaced, ofUnplaced }) => [
    ...[1, 2, 3, 4].map((rank) => ofPlaced(placed(rank, false))),
    ofPlaced(placed(9, true)) - ofPlaced(placed(9, false)),
    ofUnplaced(false),
    ofUnplaced(true),
  ]);
}

// prettier-ignore
const COUNTED = {
  unplaced:  [0, 0, 0, 0, 0, 1, 1],
  moves:     [0, 0, 0, 0, 1, 0, 1],
  draws:     [0, 0, 0, 0, 0, 0, 0],
  at2:       [0, 1, 0, 0, 0, 0, 0],
  at3:       [0, 0, 1, 0, 0, 0, 0],
  at4:       [0, 0, 0, 1, 0, 0, 0],
  most1:     [-1, 0, 0, 0, 0, 0, 0],
  most2:     [0, -1, 0, 0, 0, 0, 0],
  most3:     [0, 0, -1, 0, 0, 0, 0],
  beyond2:   [0, 0, 1, 1, 0, 0, 0],
  sum:       [1, 2, 3, 4, 0, 0, 0],
};
/** The seed's draws, which no rank and no move changes, come last. */
const { unplaced, moves, draws, at2, at3, at4, most1, most2, most3, beyond2, sum } = COUNTED;

describe('The levels of a cost', () => {
  it('are for GENEROUS the unplaced, then the worst ranks one after the other down to the second', () => {
    expect(counts(flowLevels('GENEROUS', null, FOUR))).toEqual([unplaced, at4, at3, at2, moves, draws]);
  });

  it('count ranks together that nobody needs', () => {
    expect(counts(flowLevels('GENEROUS', null, { longest: 4, worst: 2 }))).toEqual([
      unplaced,
      beyond2,
      at2,
      moves,
      draws,
    ]);
  });

  it('are for GREEDY the unplaced, then as many as possible at each rank but the last, from the first on', () => {
    expect(counts(flowLevels('GREEDY', null, FOUR))).toEqual([unplaced, most1, most2, most3, moves, draws]);
  });

  it('are for MAX_MIN the unplaced, whoever is beyond the worst rank, the sum, and last what sums do not tell apart', () => {
    expect(counts(flowLevels('MAX_MIN', null, FOUR))).toEqual([unplaced, sum, moves, at4, at3, draws]);
    expect(counts(flowLevels('MAX_MIN', null, { longest: 4, worst: 2 }))).toEqual([
      unplaced,
      beyond2,
      sum,
      moves,
      draws,
    ]);
  });

  it('have moves before or after the objective, as the policy says', () => {
    expect(
      (['FEWEST_MOVES', 'SAME_OBJECTIVE_FEWEST_MOVES'] as const).map((policy) =>
        counts(flowLevels('GREEDY', policy, { longest: 2, worst: 2 })),
      ),
    ).toEqual([
      [moves, unplaced, most1, draws],
      [unplaced, most1, moves, draws],
    ]);
  });

  it('are the unplaced and the sum of ranks for measurements', () => {
    expect(counts(scalarLevels(4))).toEqual([unplaced, sum]);
  });

  it('change by no more than their reach, however many students a chain displaces', () => {
    const levels = [
      ...flowLevels('MAX_MIN', null, { longest: 4, worst: 3 }),
      ...flowLevels('GENEROUS', null, FOUR),
      ...flowLevels('GREEDY', null, FOUR),
    ];
    const facts = [1, 2, 3, 4].flatMap((rank) => [true, false].map((isMove) => ({ rank, isMove, draw: 0 })));

    const reaches = levels.map(({ ofPlaced, reach }) => {
      const values = facts.map((one) => ofPlaced(one));
      return { most: 9 * (Math.max(...values) - Math.min(...values)), reach: reach(9) };
    });

    expect(reaches.filter(({ most, reach }) => most > reach)).toEqual([]);
  });
});

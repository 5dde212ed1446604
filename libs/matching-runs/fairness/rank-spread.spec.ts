import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { rankSpread } from '#libs/matching-runs/fairness/rank-spread';

const profiles = fc.array(fc.nat({ max: 30 }), { maxLength: 8 });

/** Σᵢ Σⱼ |rᵢ − rⱼ| / (2 n² mean), as it is written. */
function giniAsDefined(ranks: readonly number[]): number {
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  const distances = ranks.flatMap((left) => ranks.map((right) => Math.abs(left - right)));
  return distances.reduce((sum, distance) => sum + distance, 0) / (2 * ranks.length ** 2 * mean);
}

const ranksOf = (profile: readonly number[]) => profile.flatMap((count, index) => Array<number>(count).fill(index + 1));

describe('The spread of ranks', () => {
  it('tells the histogram, the mean, the worst and the Gini of a known result', () => {
    expect(rankSpread([2, 0, 2, 0], 5)).toEqual({
      students: 5,
      placed: 4,
      placedShare: 0.8,
      ranks: [
        { rank: 1, students: 2, share: 0.4 },
        { rank: 2, students: 0, share: 0 },
        { rank: 3, students: 2, share: 0.4 },
      ],
      meanRank: 2,
      worstRank: 3,
      gini: 0.25,
    });
  });

  it('has no mean, worst or Gini when nobody is placed', () => {
    const nobody = { placed: 0, ranks: [], meanRank: null, worstRank: null, gini: null };

    expect(rankSpread([0, 0], 3)).toEqual({ ...nobody, students: 3, placedShare: 0 });
    expect(rankSpread([], 0)).toEqual({ ...nobody, students: 0, placedShare: null });
  });

  it('has the Gini of its definition, which no rank that nobody has changes', () => {
    fc.assert(
      fc.property(profiles, fc.nat({ max: 3 }), (profile, empty) => {
        const ranks = ranksOf(profile);
        fc.pre(ranks.length > 0);

        const { gini } = rankSpread([...profile, ...Array<number>(empty).fill(0)], ranks.length);

        expect(gini).toBeCloseTo(giniAsDefined(ranks), 12);
      }),
    );
  });

  it('has a Gini from 0, when all have the same rank, to less than 1', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const { gini } = rankSpread(profile, 1_000);
        const ranks = profile.filter((count) => count > 0).length;
        fc.pre(gini !== null);

        expect(gini).toBeGreaterThanOrEqual(0);
        expect(gini).toBeLessThan(1);
        expect(gini === 0).toBe(ranks === 1);
      }),
    );
  });

  it('does not change its Gini when everybody is there twice', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        fc.pre(profile.some((count) => count > 0));
        const twice = profile.map((count) => 2 * count);

        expect(rankSpread(twice, 500).gini).toBeCloseTo(rankSpread(profile, 500).gini ?? -1, 12);
      }),
    );
  });
});

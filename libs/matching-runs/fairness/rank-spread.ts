/** How many students have a place at one rank of their list. */
export interface RankCount {
  /** 1 for a first choice. */
  readonly rank: number;
  readonly students: number;
  /** Of all students, the unplaced included; 0 to 1. */
  readonly share: number;
}

/** How the ranks of a result are spread over the students. */
export interface RankSpread {
  readonly students: number;
  readonly placed: number;
  /** Placed of all students, 0 to 1; null without students. */
  readonly placedShare: number | null;
  /** One for each rank up to the worst. */
  readonly ranks: readonly RankCount[];
  /** Of the placed, as are the next two; null when nobody is. */
  readonly meanRank: number | null;
  readonly worstRank: number | null;
  /**
   * Gini coefficient of the ranks of the placed, 0 to 1: Σᵢ Σⱼ |rᵢ − rⱼ| / (2 n² mean). 0: everybody has the same rank.
   * The unplaced have no rank; `placedShare` tells of them.
   */
  readonly gini: number | null;
}

/** From how many students have their first choice, their second, and so on. O(k²) for k ranks. */
export function rankSpread(profile: readonly number[], students: number): RankSpread {
  const worst = profile.findLastIndex((count) => count > 0) + 1;
  const counts = profile.slice(0, worst);
  const placed = counts.reduce((sum, count) => sum + count, 0);
  const rankSum = counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return {
    ...{ students, placed },
    placedShare: students === 0 ? null : placed / students,
    ranks: counts.map((count, index) => ({ rank: index + 1, students: count, share: count / students })),
    meanRank: placed === 0 ? null : rankSum / placed,
    worstRank: placed === 0 ? null : worst,
    // n² · mean = n · Σ ranks, and each pair of students stands twice in the sum of the definition.
    gini: placed === 0 ? null : distanceOfPairs(counts) / (placed * rankSum),
  };
}

/** Σ |rᵢ − rⱼ| over all pairs of students. */
function distanceOfPairs(counts: readonly number[]): number {
  return counts.reduce(
    (sum, count, rank) =>
      counts.slice(rank + 1).reduce((inner, other, ranksApart) => inner + count * other * (ranksApart + 1), sum),
    0,
  );
}

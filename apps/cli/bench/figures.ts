import type { MatchingOutcome } from '#libs/matching/outcome';

/** What one program found; the parts that it knows. */
export interface Figures {
  readonly placed?: number;
  readonly rankSum?: number;
  readonly worstRank?: number | null;
  /** Students at rank 1, 2, … */
  readonly profile?: readonly number[];
  /** Relative distance to the best proven bound; 0 when proven optimal. */
  readonly gap?: number;
  readonly certificate?: string;
  readonly blockingPairs?: number;
  readonly objective?: number;
  /** Of repeated runs, milliseconds of processor time each. */
  readonly milliseconds?: readonly number[];
  /** Of checks made on the way: how many were made, and how many of them failed. */
  readonly checks?: { readonly made: number; readonly failed: number };
}

export function figuresOf({ assignments, metrics, profile, gap, certificate }: MatchingOutcome): Figures {
  return {
    placed: metrics.placed,
    rankSum: assignments.reduce((sum, { rank }) => sum + rank, 0),
    worstRank: metrics.worstRank,
    profile,
    gap,
    certificate,
    blockingPairs: metrics.blockingPairs,
  };
}

/** The figures of a list of ranks, one for each placed student. */
export function figuresOfRanks(ranks: readonly number[]): Figures {
  const worstRank = ranks.length === 0 ? null : ranks.reduce((worst, rank) => Math.max(worst, rank), 0);
  const profile = Array.from({ length: worstRank ?? 0 }, () => 0);
  for (const rank of ranks) profile[rank - 1] = (profile[rank - 1] ?? 0) + 1;
  return { placed: ranks.length, rankSum: ranks.reduce((sum, rank) => sum + rank, 0), worstRank, profile };
}

import { type BenchRow, hasEnded, peerOf, ratioOf } from './bench-row.js';
import type { Figures } from './figures.js';
import type { Runner } from './measure.js';

/** One thing that a goal asks of a row. */
export interface GoalTest {
  readonly words: string;
  /** null when the row cannot tell, for want of a peer. */
  readonly holds: (row: BenchRow) => boolean | null;
  /** Of several seeds, asked of the one in the middle alone. */
  readonly isOfMedian?: boolean;
}

export function figures({ ours }: BenchRow): Figures {
  return ours.state === 'done' ? ours.figures : {};
}

export function within(seconds: number): GoalTest {
  return {
    words: `at most ${seconds} s`,
    holds: ({ ours }) => ours.state === 'done' && ours.cpuSeconds <= seconds,
    isOfMedian: true,
  };
}

export function memory(megabytes: number): GoalTest {
  return {
    words: `at most ${megabytes} MB`,
    holds: ({ ours }) => ours.state === 'done' && ours.megabytes <= megabytes,
  };
}

/** At least so many times faster than the peer; below 1, at most so much slower. */
export function faster(peer: Runner, times: number): GoalTest {
  const words = times < 1 ? `at most ${Math.round(1 / times)} × the time of ${peer}` : `${times} × faster than ${peer}`;
  return {
    words,
    isOfMedian: true,
    holds: (row) => {
      const theirs = peerOf(row, peer);
      const ratio = theirs && ratioOf(row, theirs);
      if (theirs === null || ratio === null) return null;
      // A peer that was stopped would have taken longer: that decides only for us.
      return hasEnded(theirs.measured) || ratio >= times ? ratio >= times : null;
    },
  };
}

export const proven: GoalTest = { words: 'proven optimal', holds: (row) => figures(row).gap === 0 };
export const checked: GoalTest = { words: 'every check held', holds: (row) => figures(row).checks?.failed === 0 };

export const quickMedianMs = (milliseconds: number): GoalTest => ({
  words: `at most ${milliseconds} ms`,
  holds: (row) => percentile(figures(row).milliseconds ?? [Infinity], 0.5) <= milliseconds,
});

export const p95: GoalTest = {
  words: '95 in 100 within 200 ms',
  holds: (row) => percentile(figures(row).milliseconds ?? [Infinity], 0.95) <= 200,
};

export function notWorse(peer: Runner): GoalTest {
  return {
    words: `never fewer placed nor a worse worst rank than ${peer}`,
    holds: (row) => {
      const theirs = peerOf(row, peer);
      if (theirs?.measured.state !== 'done') return null;
      const [own, other] = [figures(row), theirs.measured.figures];
      const [placed, otherPlaced] = [own.placed ?? 0, other.placed ?? 0];
      return placed > otherPlaced || (placed === otherPlaced && (own.worstRank ?? 0) <= (other.worstRank ?? 0));
    },
  };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Infinity;
}

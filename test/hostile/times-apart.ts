import { mannWhitneyP, median } from './mann-whitney.js';

/** An act on something, and the same act on something else that nobody should be able to tell from it. */
export type Pair = readonly [() => Promise<unknown>, () => Promise<unknown>];

export interface TimesApart {
  /** The probability that the times of both kinds come from one distribution. */
  readonly p: number;
  /** Milliseconds between the medians. */
  readonly apart: number;
}

/** The first pairs find a cold server. */
const warmUp = 5;

/** How far the times of two kinds of acts are apart; measured once more when they seem to be, for machines are busy. */
export async function timesApart(pairsOf: () => Promise<readonly Pair[]>): Promise<TimesApart> {
  const times = await measured(await pairsOf());
  return times.p <= 0.01 || times.apart >= 10 ? measured(await pairsOf()) : times;
}

async function measured(pairs: readonly Pair[]): Promise<TimesApart> {
  const times: (readonly [number, number])[] = [];
  for (const [index, [one, other]] of pairs.entries()) {
    // Who comes first takes turns, so that what one act leaves for the next falls on both alike.
    const [first, second] = index % 2 === 0 ? [one, other] : [other, one];
    const [early, late] = [await timeOf(first), await timeOf(second)];
    if (index >= warmUp) times.push(index % 2 === 0 ? [early, late] : [late, early]);
  }
  const [ones, others] = [times.map(([time]) => time), times.map(([, time]) => time)];
  return { p: mannWhitneyP(ones, others), apart: Math.abs(median(ones) - median(others)) };
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

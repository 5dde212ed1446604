/**
 * The probability that two samples as far apart as these come from one distribution: the two-sided test of Mann and
 * Whitney in its normal approximation, good from some twenty values a side on.
 */
export function mannWhitneyP(left: readonly number[], right: readonly number[]): number {
  const wins = left.reduce((sum, one) => sum + right.reduce((part, other) => part + pointsOf(one, other), 0), 0);
  const mean = (left.length * right.length) / 2;
  const deviation = Math.sqrt((left.length * right.length * (left.length + right.length + 1)) / 12);
  return 2 * upperTail(Math.abs(wins - mean) / deviation);
}

function pointsOf(one: number, other: number): number {
  if (one === other) return 0.5;
  return one > other ? 1 : 0;
}

/** The upper tail of the normal distribution, by the formula 26.2.17 of Abramowitz and Stegun (error below 1e-7). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z);
  const weights = [0.319_381_53, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429];
  const sum = weights.reduce((total, weight, index) => total + weight * t ** (index + 1), 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

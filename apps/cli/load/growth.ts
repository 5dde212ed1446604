export interface Point {
  readonly size: number;
  readonly time: number;
}

/**
 * The exponent k of time ~ size^k that fits the points best (least squares of the logarithms): 1 is in proportion.
 * Null with fewer than two sizes.
 */
export function growthExponent(points: readonly Point[]): number | null {
  const logs = points.filter(({ time }) => time > 0).map(({ size, time }) => [Math.log(size), Math.log(time)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanSize, meanTime] = [mean(logs.map(([size]) => size)), mean(logs.map(([, time]) => time))];
  const spread = logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0);
  if (logs.length < 2 || spread === 0) return null;
  const common = logs.reduce((sum, [size, time]) => sum + (size - meanSize) * (time - meanTime), 0);
  return Math.round((common / spread) * 100) / 100;
}

/**
 * A price in two words, compared one after the other: `high` decides, `low` among equals.
 * Whole numbers whose sums stay below 2^53, so that every comparison is exact.
 */
export interface Price {
  readonly high: number;
  readonly low: number;
}

export const FREE: Price = { high: 0, low: 0 };

export function isCheaper(left: Price, right: Price): boolean {
  return left.high < right.high || (left.high === right.high && left.low < right.low);
}

export function plus(left: Price, right: Price): Price {
  return { high: left.high + right.high, low: left.low + right.low };
}

export function minus(left: Price, right: Price): Price {
  return { high: left.high - right.high, low: left.low - right.low };
}

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

/** Many prices side by side, two numbers each. Mutable: the working state of a computation. */
export class PriceLine {
  private readonly highs: Float64Array;
  private readonly lows: Float64Array;

  constructor(length: number) {
    this.highs = new Float64Array(length);
    this.lows = new Float64Array(length);
  }

  high(index: number): number {
    return this.highs[index] ?? 0;
  }

  low(index: number): number {
    return this.lows[index] ?? 0;
  }

  at(index: number): Price {
    return { high: this.high(index), low: this.low(index) };
  }

  put(index: number, { high, low }: Price): void {
    this.set(index, high, low);
  }

  set(index: number, high: number, low: number): void {
    this.highs[index] = high;
    this.lows[index] = low;
  }
}

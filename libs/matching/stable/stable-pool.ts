/** More holders than any pool will see arrive; levels stay far below 2^20, so that every key is exact. */
const ARRIVALS = 2 ** 32;

/**
 * Those who hold a place in a project or in a cap, the one to go first at hand. Lower levels stay; at one level, those
 * who already were refused everywhere stay, then those who came first. A binary heap in which those who left are
 * passed over: O(log size) for each who came.
 */
export class StablePool {
  load = 0;
  /** Holders whose list has another project at the same rank: for them this place proves nothing. */
  tied = 0;
  /** The highest level among the pinned, who never go; -1 without any. */
  pinnedLevel = -1;
  private readonly keys: number[] = [];
  private readonly entries: number[] = [];
  private arrived = 0;

  constructor(readonly places: number) {}

  /** An entry is a pair with a round, see `stable-proposals.ts`. */
  admit(entry: number, level: number): void {
    const isSecondRound = entry % 2 === 1;
    const key = (2 * level + (isSecondRound ? 0 : 1)) * ARRIVALS + this.arrived;
    this.arrived += 1;
    let place = this.keys.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.keys[parent] ?? 0;
      if (above >= key) break;
      this.put(place, above, this.entries[parent] ?? 0);
      place = parent;
    }
    this.put(place, key, entry);
  }

  /** Who goes first, -1 when nobody can. */
  last(isHeld: (entry: number) => boolean): number {
    while (this.keys.length > 0 && !isHeld(this.entries[0] ?? 0)) this.drop();
    return this.entries[0] ?? -1;
  }

  /** The level of whom `last` has found. */
  lastLevel(): number {
    return Math.floor((this.keys[0] ?? -1) / (2 * ARRIVALS));
  }

  private drop(): void {
    const key = this.keys.pop() ?? 0;
    const entry = this.entries.pop() ?? 0;
    const size = this.keys.length;
    if (size === 0) return;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const right = left + 1;
      const child = right < size && (this.keys[right] ?? 0) > (this.keys[left] ?? 0) ? right : left;
      const below = this.keys[child] ?? 0;
      if (child >= size || below <= key) break;
      this.put(place, below, this.entries[child] ?? 0);
      place = child;
    }
    this.put(place, key, entry);
  }

  private put(place: number, key: number, entry: number): void {
    this.keys[place] = key;
    this.entries[place] = entry;
  }
}

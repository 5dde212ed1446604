/** The next number of a sequence, from 0 to 1 (excluded). */
export type Chance = () => number;

const modulus = 2_147_483_647;

/** Lehmer's generator with Park and Miller's multiplier: the same sequence for a seed on every machine. */
export function chanceOf(seed: number): Chance {
  let state = (seed * 7_919 + 1) % modulus;
  const next: Chance = () => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
  // Neighbouring seeds begin alike: the first numbers are thrown away.
  for (let index = 0; index < 8; index += 1) next();
  return next;
}

export function oneOf<Item>(chance: Chance, items: readonly Item[]): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}

export interface Weighted<Item> {
  readonly item: Item;
  readonly weight: number;
}

/** All items in an order in which the heavy ones tend to come first. */
export function weightedOrder<Item>(chance: Chance, items: readonly Weighted<Item>[]): Item[] {
  const drawn = items.map(({ item, weight }) => ({ item, key: Math.log(1 - chance()) / weight }));
  return drawn.sort((left, right) => right.key - left.key).map(({ item }) => item);
}

import { type TieGroups } from './problem.js';

/** A pseudo-random number from 0 to 1, excluded, at each call. */
export type Chance = () => number;

/** Tommy Ettinger's mulberry32: small, fast, and the same on every machine. */
export function mulberry32(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const first = Math.imul(state ^ (state >>> 15), 1 | state);
    const second = (first + Math.imul(first ^ (first >>> 7), 61 | first)) ^ first;
    return ((second ^ (second >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<Item>(chance: Chance, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, key: chance() }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

/** A random part of the items, in random order. */
export function someOf<Item>(chance: Chance, items: readonly Item[], most = items.length): readonly Item[] {
  return shuffled(chance, items).slice(0, below(chance, most + 1));
}

export function oneOf<Item>(chance: Chance, items: readonly [Item, ...Item[]]): Item {
  return items[below(chance, items.length)] ?? items[0];
}

/** A whole number from 0 to the limit, excluded. */
export function below(chance: Chance, limit: number): number {
  return Math.floor(chance() * limit);
}

/** A ranking cut into tie groups; without chances, one item a group. */
export function withTies(chance: Chance | null, ranked: readonly string[]): TieGroups {
  return ranked.reduce<TieGroups>((groups, item) => {
    const last = groups.at(-1);
    return last !== undefined && chance !== null && chance() < 0.25
      ? [...groups.slice(0, -1), [...last, item]]
      : [...groups, [item]];
  }, []);
}

import { type FlowLevel } from './flow-levels.js';

/** Where a level lives in a packed cost: its unit is `scale` in the word of that number. */
export interface LevelPlace {
  readonly level: FlowLevel;
  readonly word: number;
  readonly scale: number;
}

export interface Packing {
  readonly words: number;
  readonly places: readonly LevelPlace[];
}

const LARGEST_WORD = 2 ** 53;

/**
 * Packs several levels into each float64 word, so that comparing packed costs word by word compares them level by
 * level, for chains of at most so many students. A price is the cost of one chain, and a label that of a chain plus a
 * price less the cost of one pair, so two labels differ at a level by at most 4 · reach + 2, up or down: a base of
 * 8 · reach + 5 keeps levels apart, and words stay whole below 2^53.
 */
export function packLevels(levels: readonly FlowLevel[], chain: number): Packing {
  const words = inWords(levels, chain);
  const places = words.flatMap((group, word) => {
    let scale = 1;
    const fromLeast = group.toReversed().map((level) => {
      const place = { level, word, scale };
      scale *= baseOf(level, chain);
      return place;
    });
    return fromLeast.toReversed();
  });
  return { words: words.length, places };
}

/** The first words take as many levels as they can hold: they decide most comparisons. */
function inWords(levels: readonly FlowLevel[], chain: number): readonly (readonly FlowLevel[])[] {
  const words: FlowLevel[][] = [];
  let room = 0;
  for (const level of levels) {
    const base = baseOf(level, chain);
    const last = words.at(-1);
    if (last === undefined || base > room) {
      words.push([level]);
      room = LARGEST_WORD / base;
    } else {
      last.push(level);
      room /= base;
    }
  }
  return words;
}

function baseOf(level: FlowLevel, chain: number): number {
  return 8 * level.reach(chain) + 5;
}

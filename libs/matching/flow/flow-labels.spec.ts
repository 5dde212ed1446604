import { describe, expect, it } from '@jest/globals';

import { below, mulberry32 } from '../seeded-chance.js';
import { FlowLabels, nodeOfVia, viaNode } from './flow-labels.js';

const ENTRIES = 12;

describe('The labels of a search', () => {
  it('come out from the smallest to the largest, word by word, whatever is offered and taken out', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const chance = mulberry32(seed);
      const labels = new PlainLabels();

      for (let turn = 0; turn < 60; turn += 1) {
        const words = [below(chance, 4), below(chance, 4)];
        const entry = below(chance, ENTRIES);
        if (chance() < 0.3) labels.pop();
        else labels.offer(entry, words);
      }
      while (labels.waiting.size > 0) labels.pop();
      labels.pop();

      expect({ seed, faults: labels.faults }).toEqual({ seed, faults: [] });
    }
  });

  it('are all gone once they are cleared, and may be offered again', () => {
    const labels = new FlowLabels(3, 1);
    const offer = (entry: number, word: number, via: number): void => {
      labels.candidate.set([word]);
      labels.offer(entry, via);
    };
    for (const entry of [0, 1, 2]) offer(entry, entry, 7);

    labels.clear();

    expect([labels.pop(), labels.isWaiting(1)]).toEqual([-1, false]);
    offer(1, 9, 8);
    expect([labels.isWaiting(1), labels.via[1]]).toEqual([true, 8]);
    expect([labels.pop(), labels.isWaiting(1), labels.pop()]).toEqual([1, false, -1]);
  });

  it('tell a node from a pair by how a search came', () => {
    expect([0, 1, 5].map((node) => [viaNode(node) < -1, nodeOfVia(viaNode(node))])).toEqual([
      [true, 0],
      [true, 1],
      [true, 5],
    ]);
    expect(nodeOfVia(3)).toBeLessThan(0);
  });
});

/** The labels beside what they should hold, with all that differs. Each offer has a number of its own for its way. */
class PlainLabels {
  readonly waiting = new Map<number, { readonly words: readonly number[]; readonly via: number }>();
  readonly faults: unknown[] = [];
  private readonly labels = new FlowLabels(ENTRIES, 2);
  private offers = 0;

  offer(entry: number, words: readonly number[]): void {
    this.offers += 1;
    this.labels.candidate.set(words);
    this.labels.offer(entry, this.offers);
    const known = this.waiting.get(entry);
    if (known === undefined || isBefore(words, known.words)) this.waiting.set(entry, { words, via: this.offers });
    const via = this.waiting.get(entry)?.via;
    if (!this.labels.isWaiting(entry) || this.labels.via[entry] !== via) this.faults.push({ entry, via });
  }

  /** Which of equal labels comes first is not told. */
  pop(): void {
    const entry = this.labels.pop();
    const popped = this.waiting.get(entry);
    const isSmallest = [...this.waiting.values()].every(({ words }) => !isBefore(words, popped?.words ?? [Infinity]));
    if (!isSmallest || (popped === undefined) !== (entry === -1)) this.faults.push({ popped, of: [...this.waiting] });
    this.waiting.delete(entry);
    if (entry >= 0 && this.labels.isWaiting(entry)) this.faults.push({ stillWaiting: entry });
  }
}

function isBefore(left: readonly number[], right: readonly number[]): boolean {
  const word = left.findIndex((one, index) => one !== right[index]);
  return word >= 0 && (left[word] ?? 0) < (right[word] ?? 0);
}

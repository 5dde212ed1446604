import { describe, expect, it } from '@jest/globals';

import { PriceQueue } from './price-queue.js';
import { below, mulberry32 } from '../seeded-chance.js';

type Visit = readonly [node: number, high: number, low: number];

describe('PriceQueue', () => {
  it('gives the cheapest first, by the first word, then the second, then the node', () => {
    const queue = filled([4, 1, 1], [2, 0, 9], [3, 1, 0], [0, 1, 1], [1, 0, 8]);

    expect(emptied(queue)).toEqual([1, 2, 3, 0, 4]);
  });

  it('gives -1 when nothing is left, and again what comes later', () => {
    const queue = filled([7, 1, 1]);

    expect([queue.pop(), queue.pop()]).toEqual([7, -1]);
    queue.push(5, 2, 2);
    expect([queue.pop(), queue.pop()]).toEqual([5, -1]);
  });

  it('forgets everything when cleared', () => {
    const queue = filled([1, 0, 0], [2, 0, 0]);

    queue.clear();
    queue.push(3, 9, 9);

    expect(emptied(queue)).toEqual([3]);
  });

  it('keeps that order whatever comes and goes', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const chance = mulberry32(seed);
      const queue = new PriceQueue();
      let waiting: readonly Visit[] = [];
      for (let node = 0; node < 40; node += 1) {
        const visit: Visit = [(node * 7) % 40, below(chance, 4) - 2, below(chance, 4) - 2];
        queue.push(...visit);
        waiting = [...waiting, visit].sort(byPrice);
        if (chance() < 0.4) {
          expect({ seed, node: queue.pop() }).toEqual({ seed, node: waiting[0]?.[0] });
          waiting = waiting.slice(1);
        }
      }

      expect({ seed, nodes: emptied(queue) }).toEqual({ seed, nodes: waiting.map(([node]) => node) });
    }
  });
});

function filled(...visits: readonly Visit[]): PriceQueue {
  const queue = new PriceQueue();
  for (const visit of visits) queue.push(...visit);
  return queue;
}

function emptied(queue: PriceQueue): readonly number[] {
  const nodes: number[] = [];
  for (let node = queue.pop(); node !== -1; node = queue.pop()) nodes.push(node);
  return nodes;
}

function byPrice([node, high, low]: Visit, [otherNode, otherHigh, otherLow]: Visit): number {
  return high - otherHigh || low - otherLow || node - otherNode;
}

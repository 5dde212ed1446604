import { describe, expect, it } from '@jest/globals';

import { cheapestTransport } from './cheapest-transport.js';
import { mulberry32 } from '../seeded-chance.js';
import { type TransportTask } from './transport-plan.js';
import { isCheaper, plus, type Price } from './price.js';

describe('cheapestTransport', () => {
  it('sends nothing when nothing pays', () => {
    const task = { sources: [[price(1)]], sinks: [[price(0)]], lanes: [{ from: 0, to: 0, price: price(0) }] };

    expect(cheapestTransport(task)).toEqual([]);
  });

  it('moves a unit aside when both can then be sent', () => {
    const task = {
      sources: [[price(-9)], [price(-9)]],
      sinks: [[price(0)], [price(0)]],
      lanes: [
        { from: 0, to: 0, price: price(1) },
        { from: 0, to: 1, price: price(2) },
        { from: 1, to: 0, price: price(1) },
      ],
    };

    expect(cheapestTransport(task)).toEqual([1, 2]);
  });

  it('decides by the second word among equal first words', () => {
    const lanes = [5, 3, 4].map((low, to) => ({ from: 0, to, price: { high: 2, low } }));

    expect(cheapestTransport({ sources: [[price(-3)]], sinks: [[price(0)], [price(0)], [price(0)]], lanes })).toEqual([
      1,
    ]);
  });

  it('costs what the cheapest of all possible transports costs', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const task = generatedTask(seed);
      const found = cheapestTransport(task);

      expect({ seed, cost: costOf(task, found) }).toEqual({ seed, cost: leastCost(task) });
    }
  });
});

function price(high: number): Price {
  return { high, low: 0 };
}

/** Up to 4 sources, 3 sinks and 9 lanes, prices in both words, several units to a node. */
function generatedTask(seed: number): TransportTask {
  const chance = mulberry32(seed);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const rising = (units: number, from: number): readonly Price[] =>
    Array.from({ length: units }, () => ({ high: from + below(4), low: below(3) })).sort((left, right) =>
      isCheaper(left, right) ? -1 : 1,
    );
  const sources = Array.from({ length: 1 + below(4) }, () => rising(1 + below(2), -5));
  const sinks = Array.from({ length: 1 + below(3) }, () => rising(below(3), -2));
  const ways = sources.flatMap((_source, from) => sinks.map((_sink, to) => ({ from, to })));
  const lanes = ways
    .filter(() => chance() < 0.8)
    .slice(0, 9)
    .map((way) => ({ ...way, price: { high: below(3) - 1, low: below(5) } }));
  return { sources, sinks, lanes };
}

function leastCost(task: TransportTask): Price {
  let best: Price = price(0);
  for (let chosen = 1; chosen < 1 << task.lanes.length; chosen += 1) {
    const cost = costOf(
      task,
      task.lanes.flatMap((_lane, index) => ((chosen >> index) & 1 ? [index] : [])),
    );
    if (cost !== null && isCheaper(cost, best)) best = cost;
  }
  return best;
}

/** Null when the lanes carry more than a source has or a sink takes. */
function costOf(task: TransportTask, used: readonly number[]): Price | null {
  const lanes = used.flatMap((index) => task.lanes[index] ?? []);
  const ends = [
    ...task.sources.map((units, node) => ({ units, count: lanes.filter(({ from }) => from === node).length })),
    ...task.sinks.map((units, node) => ({ units, count: lanes.filter(({ to }) => to === node).length })),
  ];
  if (ends.some(({ units, count }) => count > units.length)) return null;
  return [...lanes.map((lane) => lane.price), ...ends.flatMap(({ units, count }) => units.slice(0, count))].reduce(
    plus,
    price(0),
  );
}

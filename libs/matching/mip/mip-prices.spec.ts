import { describe, expect, it } from '@jest/globals';

import { leastWhole, priced, withinCost } from './mip-prices.js';
import { costRow, freeProgram, RowCollector, satisfies, totalCost } from './mip-program.js';
import { loadMipSolver } from './mip-solver.js';
import { mulberry32 } from '../seeded-chance.js';

/** Of three columns at least two: prices of 2 show that the dearest is never needed. */
const TWO_OF_THREE = freeProgram(3, [costRow([1, 1, 1], 2, Infinity)]);
const COSTS = [1, 2, 5];

describe('the prices of rows', () => {
  it('bound the cost of every solution from below', () => {
    const { least, reduced } = priced(TWO_OF_THREE, { costs: COSTS, prices: Float64Array.of(2) });

    expect({ least, reduced: [...reduced] }).toEqual({ least: 3, reduced: [-1, 0, 3] });
  });

  it('say less, and nothing false, when they are not the best', () => {
    const { least, reduced } = priced(TWO_OF_THREE, { costs: COSTS, prices: Float64Array.of(1) });

    expect({ least, reduced: [...reduced] }).toEqual({ least: 2, reduced: [0, 1, 4] });
  });

  it('do not count for a row without a bound on their side', () => {
    const { least, reduced, prices } = priced(TWO_OF_THREE, { costs: COSTS, prices: Float64Array.of(-1) });

    expect({ least, reduced: [...reduced], prices: [...prices] }).toEqual({
      least: 0,
      reduced: [1, 2, 5],
      prices: [0],
    });
  });

  it('take the rows of all blocks in their order', () => {
    const program = { ...TWO_OF_THREE, blocks: [...TWO_OF_THREE.blocks, costRow([0, 0, 1], -Infinity, 0)] };

    expect(priced(program, { costs: [1, 9, 2], prices: Float64Array.of(9, -7) }).least).toBe(10);
  });

  it('leave whole costs as they are within rounding', () => {
    const least = (cost: number): number =>
      leastWhole({ least: cost, reduced: new Float64Array(0), prices: new Float64Array(0) });

    expect([least(2.9999), least(3.0000001), least(3.1), least(-2.5)]).toEqual([3, 3, 4, -2]);
  });
});

describe('what is left of a program within a cost', () => {
  it('is without columns that cost more, with those whose absence does, and with rows held where leaving them does', () => {
    const prices = priced(TWO_OF_THREE, { costs: COSTS, prices: Float64Array.of(2) });

    const { program, isFace } = withinCost(TWO_OF_THREE, prices, 3);

    expect({ isFace, lower: program.lower, upper: program.upper, rows: program.blocks }).toEqual({
      isFace: true,
      lower: [1, 0, 0],
      upper: [1, 1, 0],
      rows: [expect.objectContaining({ lower: [2], upper: [2] })],
    });
  });

  it('keeps what the cost leaves room for, and is then no face', () => {
    const prices = priced(TWO_OF_THREE, { costs: COSTS, prices: Float64Array.of(2) });

    const { program, isFace } = withinCost(TWO_OF_THREE, prices, 5);

    expect({ isFace, program }).toEqual({ isFace: false, program: { ...TWO_OF_THREE, upper: [1, 1, 0] } });
  });

  it('holds every solution within the cost, and on a face no other', async () => {
    const { relax } = await loadMipSolver();
    const faces = Array.from({ length: 60 }, (_instance, seed) => {
      const { program, costs } = aProgram(seed);
      const relaxed = relax({ program, costs });
      const solutions = allValues(program.lower.length).filter((values) => satisfies(program, values));
      const least = Math.min(...solutions.map((values) => totalCost(costs, values)));
      if (solutions.length === 0) return 'NONE';

      const narrowed = withinCost(program, priced(program, { costs, prices: relaxed.prices }), least);

      const kept = solutions.filter((values) => satisfies(narrowed.program, values));
      const cheapest = solutions.filter((values) => totalCost(costs, values) === least);
      expect(kept).toEqual(expect.arrayContaining(cheapest));
      if (narrowed.isFace) expect(kept).toEqual(cheapest);
      return narrowed.isFace ? 'FACE' : 'GAP';
    });

    expect(new Set(faces)).toEqual(new Set(['FACE', 'GAP', 'NONE']));
  });
});

function aProgram(seed: number) {
  const chance = mulberry32(seed);
  const rows = new RowCollector();
  for (let row = 0; row < 4; row += 1) {
    for (let column = 0; column < 7; column += 1) {
      if (chance() < 0.6) rows.term(column, Math.floor(7 * chance()) - 2);
    }
    const least = Math.floor(5 * chance());
    rows.close(chance() < 0.7 ? least : -Infinity, chance() < 0.4 ? least + 2 : Infinity);
  }
  return { program: freeProgram(7, [rows]), costs: Array.from({ length: 7 }, () => Math.floor(9 * chance()) - 1) };
}

function allValues(columns: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** columns }, (_values, number) =>
    Array.from({ length: columns }, (_value, column) => (number >> column) & 1),
  );
}

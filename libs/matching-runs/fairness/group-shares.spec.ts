import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fewestCompared, type GroupedProject, groupShares } from '#libs/matching-runs/fairness/group-shares';

const group = (name: string | null, running: number, closed: number): GroupedProject[] => [
  ...Array<GroupedProject>(running).fill({ group: name, isRunning: true }),
  ...Array<GroupedProject>(closed).fill({ group: name, isRunning: false }),
];

const projects = fc.array(fc.record({ group: fc.constantFrom('A', 'B', 'C', null), isRunning: fc.boolean() }), {
  maxLength: 60,
});

describe('The shares of groups', () => {
  it('hold each group against the one that does best, and warn below four fifths', () => {
    const large = group('LARGE', 10, 0);
    const small = group('SMALL', 7, 3);

    expect(groupShares([...small, ...large])).toEqual([
      { group: 'LARGE', projects: 10, running: 10, share: 1, ratio: 1, isAlert: false },
      { group: 'SMALL', projects: 10, running: 7, share: 0.7, ratio: 0.7, isAlert: true },
    ]);
  });

  it('do not warn at exactly four fifths', () => {
    const ratios = groupShares([...group('A', 7, 3), ...group('B', 14, 11)]).map(({ ratio, isAlert }) => [
      ratio,
      isAlert,
    ]);

    expect(ratios).toEqual([
      [1, false],
      [0.8, false],
    ]);
  });

  it('compare neither the unknown nor a group of too few projects, which is no measure for others either', () => {
    const shares = groupShares([
      ...group(null, 0, 9),
      ...group('few', fewestCompared - 1, 0),
      ...group('half', 5, 5),
      ...group('third', 3, 6),
    ]);

    expect(shares.map(({ group: name, ratio, isAlert }) => [name, ratio, isAlert])).toEqual([
      ['few', null, false],
      ['half', 1, false],
      ['third', expect.closeTo(2 / 3), true],
      [null, null, false],
    ]);
  });

  it('compare nothing with one group alone, or where nothing runs', () => {
    expect(groupShares(group('A', 2, 8)).map(({ ratio }) => ratio)).toEqual([null]);
    expect(groupShares([...group('A', 0, 8), ...group('B', 0, 8)]).map(({ ratio }) => ratio)).toEqual([null, null]);
    expect(groupShares([])).toEqual([]);
  });

  it('count every project once, in ratios up to 1 that are alerts exactly below four fifths', () => {
    fc.assert(
      fc.property(projects, (all) => {
        const shares = groupShares(all);
        const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
        const ratios = shares.flatMap(({ ratio }) => ratio ?? []);

        expect(total(shares.map((share) => share.projects))).toBe(all.length);
        expect(total(shares.map((share) => share.running))).toBe(all.filter(({ isRunning }) => isRunning).length);
        expect(ratios.every((ratio) => ratio >= 0 && ratio <= 1)).toBe(true);
        expect(ratios.length === 0 || Math.max(...ratios) === 1).toBe(true);
        // Ratios of counts this small are never within a rounding error of 0.8 but at 0.8.
        expect(shares.filter(({ isAlert }) => isAlert)).toEqual(
          shares.filter(({ ratio }) => ratio !== null && ratio < 0.8 - 1e-9),
        );
      }),
    );
  });

  it('do not depend on the order of the projects', () => {
    fc.assert(
      fc.property(projects, (all) => {
        expect(groupShares(all.toReversed())).toEqual(groupShares(all));
      }),
    );
  });
});

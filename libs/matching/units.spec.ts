import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from './canonical-problem.js';
import { aProblem } from './oracle/a-problem.js';
import { type MatchingProblem } from './problem.js';
import { pairUnits } from './unit-pairs.js';
import { unitsOf } from './units.js';

const SIX = aProblem('A[0,2] B[0,9]', 's0: A1 B2; s1: B1 A2; s2: A1 B2; s3: A1; s4: B1; s5: B1 A2').build();

function unitsIn(problem: Partial<MatchingProblem>): readonly string[] {
  return unitsOf(canonicalProblem({ ...SIX, ...problem })).map(({ id, members }) => `${id}: ${members.join(' ')}`);
}

const together = (id: string, ...students: readonly string[]) => ({ id, kind: 'TOGETHER', students }) as const;

describe('unitsOf', () => {
  it('leaves everybody alone whom nothing joins, people kept apart too', () => {
    const decisions = [{ id: 'd', kind: 'APART', students: ['s0', 's1'] } as const];

    expect(unitsIn({ decisions })).toEqual(['s0: s0', 's1: s1', 's2: s2', 's3: s3', 's4: s4', 's5: s5']);
  });

  it('joins teams and those who go together, through others too, by the smallest id', () => {
    const teams = [{ id: 't', members: ['s5', 's3'], preferences: [['B']] }];
    const decisions = [together('d', 's4', 's2'), together('e', 's3', 's1'), together('f', 's2', 's4')];

    expect(unitsIn({ teams, decisions })).toEqual(['s0: s0', 's1: s1 s3 s5', 's2: s2 s4']);
  });

  it('joins two circles by one who belongs to both', () => {
    const decisions = [together('d', 's0', 's1'), together('e', 's2', 's3'), together('f', 's3', 's1')];

    expect(unitsIn({ decisions })).toEqual(['s0: s0 s1 s2 s3', 's4: s4', 's5: s5']);
  });
});

describe('pairUnits', () => {
  const pairsIn = (problem: Partial<MatchingProblem>): readonly string[] =>
    pairUnits(canonicalProblem({ ...SIX, ...problem }))
      .map(({ unit, project, ranks }) => `${unit.id} ${project} ${ranks.join(' ')}`)
      .sort();
  const alone = ['s3 A 1', 's4 B 1', 's5 A 2', 's5 B 1'];

  it('holds for a unit the projects that all its members list, with the rank of each', () => {
    expect(pairsIn({ decisions: [together('d', 's0', 's1')] })).toEqual([
      's0 A 1 2',
      's0 B 2 1',
      's2 A 1',
      's2 B 2',
      ...alone,
    ]);
    expect(pairsIn({ decisions: [together('d', 's0', 's3'), together('e', 's1', 's4')] })).toEqual([
      's0 A 1 1',
      's1 B 1 1',
      's2 A 1',
      's2 B 2',
      's5 A 2',
      's5 B 1',
    ]);
  });

  it('leaves out projects that are too small, barred to a member, or torn by those who stay apart', () => {
    const three = together('d', 's0', 's1', 's2');
    const forbid = { id: 'e', kind: 'FORBID', student: 's1', project: 'B' } as const;
    const apart = { id: 'f', kind: 'APART', students: ['s0', 's2'] } as const;

    expect(pairsIn({ decisions: [three] })).toEqual(['s0 B 2 1 2', ...alone]);
    expect(pairsIn({ decisions: [three, forbid] })).toEqual(alone);
    expect(pairsIn({ decisions: [three, apart] })).toEqual(alone);
  });

  it('takes units in an order that the seed draws, each column at its place', () => {
    const orders = Array.from({ length: 8 }, (_seed, seed) => pairUnits(canonicalProblem({ ...SIX, seed })));

    expect(new Set(orders.map((pairs) => pairs.map(({ unit }) => unit.id).join())).size).toBeGreaterThan(4);
    expect(orders.map((pairs) => pairs.map(({ column }) => column))).toEqual(
      orders.map((pairs) => pairs.map((_pair, index) => index)),
    );
  });
});

import { describe, expect, it } from '@jest/globals';

import { movesBetween, type PlacedOfOutcome } from '#libs/matching-runs/run-moves';

const placed = (places: Readonly<Record<string, string>>): PlacedOfOutcome => ({
  assignments: Object.entries(places).flatMap(([student, place]) =>
    place === '' ? [] : [{ student, project: place.slice(0, 1), rank: Number(place.slice(1)) }],
  ),
  unassigned: Object.entries(places).flatMap(([student, place]) =>
    place === '' ? [{ student, reason: 'FULL' as const }] : [],
  ),
});

describe('What changes between two allocations', () => {
  it('is told of everybody whose project is another one, with both ranks, in the order of the students', () => {
    const before = placed({ s3: 'A1', s2: 'A2', s1: 'B1', s0: '' });
    const after = placed({ s3: 'B2', s2: 'B1', s1: '', s0: 'C3' });

    expect(movesBetween(before, after)).toEqual([
      { id: 's0', from: null, to: { projectId: 'C', rank: 3 }, isWorse: false },
      { id: 's1', from: { projectId: 'B', rank: 1 }, to: null, isWorse: true },
      { id: 's2', from: { projectId: 'A', rank: 2 }, to: { projectId: 'B', rank: 1 }, isWorse: false },
      { id: 's3', from: { projectId: 'A', rank: 1 }, to: { projectId: 'B', rank: 2 }, isWorse: true },
    ]);
  });

  it('leaves out who stays, also without a place, and who is in one of them alone', () => {
    const before = placed({ s0: 'A1', s1: '', gone: 'A1' });
    const after = placed({ s0: 'A1', s1: '', late: 'A2' });

    expect(movesBetween(before, after)).toEqual([]);
  });

  it('finds another project of the same rank no worse', () => {
    const [move] = movesBetween(placed({ s0: 'A1' }), placed({ s0: 'B1' }));

    expect(move?.isWorse).toBe(false);
  });
});

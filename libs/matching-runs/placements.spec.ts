import { describe, expect, it } from '@jest/globals';

import { solveMatching } from '#libs/matching/solve-matching';
import { placementsOf } from '#libs/matching-runs/placements';

describe('The placements of a run', () => {
  it('say for every student the place, or why there is none', async () => {
    const outcome = await solveMatching({
      ...{ version: 1, objective: 'GENEROUS', seed: 1 },
      projects: [{ id: 'p1', minSize: 1, maxSize: 1 }],
      students: [
        { id: 's1', preferences: [['p1']] },
        { id: 's2', preferences: [] },
      ],
    });

    expect(placementsOf(outcome)).toEqual([
      { id: 's1', projectId: 'p1', rank: 1, reason: null, explanation: [] },
      { id: 's2', projectId: null, rank: null, reason: 'NO_ACCEPTABLE_PROJECT', explanation: [] },
    ]);
  });

  it('are none before there is an outcome', () => {
    expect(placementsOf(null)).toEqual([]);
  });
});

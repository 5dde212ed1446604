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
      { id: 's1', projectId: 'p1', rank: 1, reason: null, explanation: [], counterfactual: null },
      {
        ...{ id: 's2', projectId: null, rank: null, reason: 'NO_ACCEPTABLE_PROJECT' },
        ...{ explanation: [], counterfactual: null },
      },
    ]);
  });

  it('say of which project one more place would have been the student’s', async () => {
    const outcome = await solveMatching({
      ...{ version: 1, objective: 'GENEROUS', seed: 1 },
      projects: [{ id: 'p1', minSize: 1, maxSize: 1 }],
      students: ['s1', 's2'].map((id) => ({ id, preferences: [['p1']] })),
    });

    const missed = { project: 'p1', places: 1 as const };
    const explanations = outcome.explanations.map((explanation) => ({ ...explanation, counterfactual: missed }));

    const placements = placementsOf({ ...outcome, explanations });

    const told = placements.map(({ projectId, counterfactual }) => [projectId, counterfactual]);
    expect(told).toEqual([
      ['p1', null],
      [null, missed],
    ]);
  });

  it('are none before there is an outcome', () => {
    expect(placementsOf(null)).toEqual([]);
  });
});

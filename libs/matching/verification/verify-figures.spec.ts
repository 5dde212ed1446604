import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { anOutcome } from '../oracle/an-outcome.js';
import { type MatchingOutcome, type OutcomeMetrics } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';
import { readPlainly } from './plain-problem.js';
import { verifyFigures } from './verify-figures.js';

/** s1 would rather have C, which is free; s0 moved, s2 lost a place, s9 and Z have left. */
const PROBLEM: MatchingProblem = {
  ...aProblem('A[0,2] B[0,1] C[0,1]', 's0: A1 B2; s1: C1 B2 A3; s2: B1; s3: A1').build(),
  previous: {
    policy: 'FEWEST_MOVES',
    assignments: [
      { student: 's0', project: 'B' },
      { student: 's1', project: 'A' },
      { student: 's2', project: 'B' },
      { student: 's3', project: 'Z' },
      { student: 's9', project: 'A' },
    ],
  },
};
const PLACES = 's1: A3; s0: A1';
const METRICS: OutcomeMetrics = {
  placed: 2,
  students: 4,
  meanRank: 2,
  worstRank: 3,
  blockingPairs: 3,
  moves: 2,
};

function linesOf(places: string, changes: Partial<MatchingOutcome>): readonly string[] {
  const faults = verifyFigures(readPlainly(PROBLEM), anOutcome(PROBLEM, places, changes));
  return faults.map(({ path, message }) => `${path}: ${message}`);
}

describe('verifyFigures', () => {
  it('accepts the profile up to the longest list, and metrics that say what the assignments do', () => {
    expect(linesOf(PLACES, { profile: [1, 0, 1], metrics: METRICS })).toEqual([]);
  });

  // prettier-ignore
  it.each([[[1, 0]], [[1, 0, 1, 0]], [[0, 1, 1]], [[]]])('rejects the profile %j', (profile) => {
    expect(linesOf(PLACES, { profile, metrics: METRICS })).toEqual([
      'profile: does not count the assignments at each rank',
    ]);
  });

  // prettier-ignore
  it.each<[Partial<OutcomeMetrics>]>([
    [{ placed: 3 }],
    [{ students: 3 }],
    [{ meanRank: 1 }],
    [{ meanRank: null }],
    [{ worstRank: 1 }],
    [{ worstRank: null }],
    [{ blockingPairs: 2 }],
    [{ moves: 3 }],
  ])('rejects metrics with %j', (change) => {
    expect(linesOf(PLACES, { profile: [1, 0, 1], metrics: { ...METRICS, ...change } })).toEqual([
      'metrics: are not {"blockingPairs":3,"meanRank":2,"moves":2,"placed":2,"students":4,"worstRank":3}',
    ]);
  });

  it('expects neither a mean nor a worst rank where nobody is placed', () => {
    const metrics = { placed: 0, students: 4, meanRank: null, worstRank: null, blockingPairs: 7, moves: 3 };

    expect(linesOf('', { profile: [0, 0, 0], metrics })).toEqual([]);
  });

  it('expects neither blocking pairs nor moves of an infeasible outcome', () => {
    const metrics = { placed: 0, students: 4, meanRank: null, worstRank: null, blockingPairs: 0, moves: 0 };

    expect(linesOf('', { status: 'INFEASIBLE', profile: [0, 0, 0], metrics })).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { featuresFor } from './oracle/generated-features.js';
import { generatedProblem } from './oracle/generated-problem.js';
import { type MatchingOutcome } from './outcome.js';
import { type MatchingProblem, type Objective } from './problem.js';
import { solveMatching } from './solve-matching.js';

const RUNS = { numRuns: 25, seed: 2017 };
const TIMEOUT_MS = 60_000;

/** Without places before, so that an objective comes first in each. */
const problems = fc.integer({ min: 10_000, max: 1_000_000 }).map((seed): MatchingProblem => {
  const { previous: _previous, ...problem } = generatedProblem(seed, featuresFor(seed));
  return problem;
});

describe('The objectives, on the same problem', () => {
  it(
    'place as many, and GENEROUS and MAX_MIN never have a worse last rank than GREEDY, nor fewer first choices GREEDY',
    async () => {
      let solved = 0;
      await fc.assert(
        fc.asyncProperty(problems, async (problem) => {
          const by = (objective: Objective) => solveMatching({ ...problem, objective });
          const [generous, greedy, maxMin] = [await by('GENEROUS'), await by('GREEDY'), await by('MAX_MIN')];
          solved += generous.status === 'OPTIMAL' ? 1 : 0;

          expect([greedy.status, maxMin.status]).toEqual([generous.status, generous.status]);
          expect([greedy.metrics.placed, maxMin.metrics.placed]).toEqual(Array(2).fill(generous.metrics.placed));
          expect(worst(generous)).toBeLessThanOrEqual(worst(greedy));
          expect(worst(maxMin)).toBe(worst(generous));
          expect(firstChoices(greedy)).toBeGreaterThanOrEqual(Math.max(firstChoices(generous), firstChoices(maxMin)));
        }),
        RUNS,
      );
      expect(solved).toBeGreaterThan(12);
    },
    TIMEOUT_MS,
  );
});

function worst({ metrics }: MatchingOutcome): number {
  return metrics.worstRank ?? 0;
}

function firstChoices({ profile }: MatchingOutcome): number {
  return profile[0] ?? 0;
}

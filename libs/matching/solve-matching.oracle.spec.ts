import { describe, expect, it } from '@jest/globals';

import { generatedProblem } from './generated-problem.js';
import { bruteForce, isMinimalConflict } from './oracle.brute-force.js';
import { solveMatching } from './solve-matching.js';
import { verifyOutcome } from './verify-outcome.js';

const INSTANCES = 1_000;
const BATCH = 100;

describe('solveMatching, held against every possible placement', () => {
  const firstSeeds = Array.from({ length: INSTANCES / BATCH }, (_batch, index) => 1 + index * BATCH);

  it.each(firstSeeds)(
    `equals brute force on the ${BATCH} problems from seed %i`,
    async (firstSeed) => {
      const problems = Array.from({ length: BATCH }, (_problem, index) => generatedProblem(firstSeed + index));

      for (const problem of problems) {
        const outcome = await solveMatching(problem);

        const { placed, blockingPairs } = outcome.metrics;
        expect({ seed: problem.seed, status: outcome.status, placed, profile: outcome.profile, blockingPairs }).toEqual(
          {
            seed: problem.seed,
            ...bruteForce(problem),
          },
        );
        expect({ seed: problem.seed, faults: verifyOutcome(problem, outcome) }).toEqual({
          seed: problem.seed,
          faults: [],
        });
        expect(outcome.conflict === undefined || isMinimalConflict(problem, outcome.conflict)).toBe(true);
      }
    },
    60_000,
  );
});

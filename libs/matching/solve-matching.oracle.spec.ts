import { describe, expect, it } from '@jest/globals';

import { generatedProblem } from './generated-problem.js';
import { type MatchingStudent } from './problem.js';
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

  it('is held against problems of every kind', () => {
    const answers = Array.from({ length: 200 }, (_problem, index) => {
      const problem = generatedProblem(index + 1);
      return { problem, answer: bruteForce(problem) };
    });
    const share = (holds: (one: (typeof answers)[number]) => boolean): number => answers.filter(holds).length / 200;

    expect(share(({ answer }) => answer.status === 'INFEASIBLE')).toBeGreaterThan(0.1);
    expect(share(({ answer }) => answer.blockingPairs > 0)).toBeGreaterThan(0.1);
    expect(share(({ problem, answer }) => answer.placed < problem.students.length)).toBeGreaterThan(0.5);
    expect(share(({ problem }) => problem.students.some(hasTies))).toBeGreaterThan(0.4);
  });
});

function hasTies({ preferences }: MatchingStudent): boolean {
  return preferences.some((group) => group.length > 1);
}

import { describe, expect, it } from '@jest/globals';

import { BASIC_FEATURES } from './generated-features.js';
import { generatedProblem } from './generated-problem.js';
import { bruteForce } from './oracle.brute-force.js';
import { heldAgainstOracle } from './oracle.comparison.js';
import { type MatchingProblem } from './problem.js';

const INSTANCES = 1_000;
const BATCH = 100;

describe('solveMatching, held against every possible placement', () => {
  const firstSeeds = Array.from({ length: INSTANCES / BATCH }, (_batch, index) => 1 + index * BATCH);

  it.each(firstSeeds)(
    `equals brute force on the ${BATCH} problems from seed %i`,
    async (firstSeed) => {
      for (let seed = firstSeed; seed < firstSeed + BATCH; seed += 1) {
        const { actual, expected } = await heldAgainstOracle(generatedProblem(seed, BASIC_FEATURES));

        expect({ seed, ...actual }).toEqual({ seed, ...expected });
      }
    },
    60_000,
  );

  it('is held against problems of every kind', () => {
    const answers = Array.from({ length: 200 }, (_problem, index) => {
      const problem = generatedProblem(index + 1, BASIC_FEATURES);
      return { problem, answer: bruteForce(problem) };
    });
    const share = (holds: (one: (typeof answers)[number]) => boolean): number => answers.filter(holds).length / 200;

    expect(share(({ answer }) => answer.status === 'INFEASIBLE')).toBeGreaterThan(0.1);
    expect(share(({ answer }) => answer.blockingPairs > 0)).toBeGreaterThan(0.05);
    expect(share(({ problem, answer }) => answer.placed < problem.students.length)).toBeGreaterThan(0.5);
    expect(share(({ problem }) => hasTies(problem))).toBeGreaterThan(0.4);
  });
});

function hasTies({ students }: MatchingProblem): boolean {
  return students.some(({ preferences }) => preferences.some((group) => group.length > 1));
}

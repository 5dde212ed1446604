import { describe, expect, it } from '@jest/globals';

import { featuresFor } from './generated-features.js';
import { generatedProblem } from './generated-problem.js';
import { bruteForce } from './oracle.brute-force.js';
import { heldAgainstOracle } from './oracle.comparison.js';
import { type Decision, type MatchingProblem } from '../problem.js';

const INSTANCES = 2_000;
const BATCH = 200;

describe('solveMatching, held against every possible placement', () => {
  const firstSeeds = Array.from({ length: INSTANCES / BATCH }, (_batch, index) => 1 + index * BATCH);

  it.each(firstSeeds)(
    `equals brute force on the ${BATCH} problems from seed %i`,
    async (firstSeed) => {
      for (let seed = firstSeed; seed < firstSeed + BATCH; seed += 1) {
        const { actual, expected } = await heldAgainstOracle(generatedProblem(seed, featuresFor(seed)));

        expect({ seed, ...actual }).toEqual({ seed, ...expected });
      }
    },
    60_000,
  );

  it('is held against problems of every kind', () => {
    const answers = Array.from({ length: 300 }, (_problem, index) => {
      const problem = generatedProblem(index + 1, featuresFor(index + 1));
      return { problem, answer: bruteForce(problem) };
    });
    const share = (holds: (one: (typeof answers)[number]) => boolean): number =>
      answers.filter(holds).length / answers.length;

    // prettier-ignore
    const shares: readonly (readonly [string, number, number])[] = [
      ['infeasible',        0.1,  share(({ answer }) => answer.status === 'INFEASIBLE')],
      ['blocking pairs',    0.04, share(({ answer }) => answer.blockingPairs > 0)],
      ['moves',             0.2,  share(({ answer }) => answer.moves > 0)],
      ['somebody unplaced', 0.5,  share(({ problem, answer }) => answer.placed < problem.students.length)],
      ['somebody placed',   0.5,  share(({ answer }) => answer.placed > 0)],
      ['ties',              0.4,  share(({ problem }) => hasTies(problem))],
      ['teams',             0.2,  share(({ problem }) => (problem.teams ?? []).length > 0)],
      ['caps',              0.25,  share(({ problem }) => (problem.caps ?? []).length > 0)],
      ['required mentors',  0.1, share(({ problem }) => problem.projects.some(({ mentor }) => mentor?.required))],
      ['priorities',        0.3,  share(({ problem }) => problem.projects.some(({ priorities }) => priorities))],
      ['TOGETHER',          0.15,  share(({ problem }) => hasDecision(problem, 'TOGETHER'))],
      ['APART',             0.15,  share(({ problem }) => hasDecision(problem, 'APART'))],
      ['STABLE',            0.15,  share(({ problem }) => problem.objective === 'STABLE')],
      ['fewest moves',      0.15, share(({ problem }) => problem.previous?.policy === 'FEWEST_MOVES')],
    ];
    expect(shares.filter(([, least, found]) => found < least)).toEqual([]);
  });
});

function hasTies({ students }: MatchingProblem): boolean {
  return students.some(({ preferences }) => preferences.some((group) => group.length > 1));
}

function hasDecision({ decisions }: MatchingProblem, kind: Decision['kind']): boolean {
  return (decisions ?? []).some((decision) => decision.kind === kind);
}

import { describe, expect, it } from '@jest/globals';

import { aProblem, type ProblemBuilder } from './oracle/a-problem.js';
import { allocationOf } from './allocation.js';
import { countBlockingPairs } from './blocking-pairs.js';
import { canonicalProblem } from './canonical-problem.js';
import { EVERY_FEATURE } from './oracle/generated-features.js';
import { generatedProblem } from './oracle/generated-problem.js';
import { enumeratePlacements, type Places } from './oracle/oracle.placements.js';
import { type PlainProblem, readPlainly } from './verification/plain-problem.js';
import { blockingPairCounter } from './verification/recount-blocking-pairs.js';
import { solveMatching } from './solve-matching.js';

function blockingPairs(problem: ProblemBuilder, ...placed: readonly (readonly [string, string, number])[]): number {
  const assignments = placed.map(([student, project, rank]) => ({ student, project, rank }));
  return countBlockingPairs(allocationOf(canonicalProblem(problem.build()), assignments));
}

describe('countBlockingPairs', () => {
  const problem = aProblem('A[2,3] B[0,3] C[0,1]', 's0: A1 B2; s1: A1 B2; s2: A1 B2; s3: C1 B2');

  it('counts a student who prefers a running project with a free place', () => {
    expect(blockingPairs(problem, ['s0', 'A', 1], ['s1', 'A', 1], ['s2', 'B', 2], ['s3', 'C', 1])).toBe(1);
  });

  it('counts an unplaced student who lists a running project with a free place', () => {
    expect(blockingPairs(problem, ['s0', 'A', 1], ['s1', 'A', 1], ['s3', 'C', 1])).toBe(2);
  });

  it('counts nobody for a full project or a closed one', () => {
    expect(blockingPairs(problem, ['s0', 'B', 2], ['s1', 'B', 2], ['s2', 'B', 2], ['s3', 'C', 1])).toBe(0);
  });

  it('takes an empty project with a minimum of 0 or 1 for a running one', () => {
    expect(blockingPairs(problem, ['s0', 'A', 1], ['s1', 'A', 1], ['s2', 'A', 1], ['s3', 'B', 2])).toBe(1);
  });

  it('counts nobody who is forbidden there, of another term or pinned elsewhere', () => {
    const decided = problem
      .forbidden('s0', 'A')
      .pinned('s1', 'B')
      .inTerm('A', 'spring')
      .withStudent('s2', { term: 'autumn' });
    const others = ['s0', 's1', 's2'].map((student) => [student, 'B', 2] as const);

    expect(blockingPairs(decided, ...others, ['s3', 'A', 1], ['s4', 'A', 1])).toBe(0);
  });
});

describe('countBlockingPairs, over the whole contract', () => {
  it('counts what the words of the contract give, whoever is placed where', () => {
    const counts = Array.from({ length: 200 }, (_problem, index) => {
      const problem = generatedProblem(index + 1, EVERY_FEATURE);
      const plain = readPlainly(problem);
      const recount = blockingPairCounter(plain);
      return somePlacements(plain).map((places) => {
        const assignments = [...places].map(([student, project]) => {
          return { student, project, rank: plain.ranks.get(student)?.get(project) ?? 0 };
        });
        return {
          counted: countBlockingPairs(allocationOf(canonicalProblem(problem), assignments)),
          expected: recount(places),
        };
      });
    }).flat();

    expect(counts.filter(({ counted, expected }) => counted !== expected)).toEqual([]);
    expect(counts.filter(({ expected }) => expected > 0).length).toBeGreaterThan(counts.length / 4);
  });
});

/** Every fifth of the first fifty placements that keep every constraint, good or bad. */
function somePlacements(plain: PlainProblem): readonly Places[] {
  const found: Places[] = [];
  enumeratePlacements(plain, () => true, {
    visit: (places) => found.push(new Map(places)) === 50,
    isHopeless: () => false,
  });
  return found.filter((_places, index) => index % 5 === 0);
}

describe('equal optima', () => {
  it('are told apart by fewest blocking pairs before the seed', async () => {
    // s0 or s1 keeps B open at rank 2. From there s0 would rather have A, s1 would rather have A or C.
    const problem = aProblem('A[0,3] B[2,2] C[0,2]', 's0: A1 B2; s1: A1 C1 B2; s2: B1');

    for (let seed = 1; seed <= 12; seed += 1) {
      const { profile, metrics, assignments } = await solveMatching(problem.seeded(seed).build());

      expect({ profile, blockingPairs: metrics.blockingPairs, s0: assignments[0]?.project }).toEqual({
        profile: [2, 1],
        blockingPairs: 1,
        s0: 'B',
      });
    }
  });
});

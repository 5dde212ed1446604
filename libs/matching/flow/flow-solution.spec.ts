import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { allocationOf } from '../allocation.js';
import { canonicalProblem } from '../canonical-problem.js';
import { metricsOf, profileOf } from '../figures.js';
import { solveByFlow } from './flow-solution.js';
import { EVERY_FEATURE, type GeneratedFeature } from '../oracle/generated-features.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { bruteForce } from '../oracle/oracle.brute-force.js';
import { type MatchingProblem } from '../problem.js';

const SEEDS = Array.from({ length: 500 }, (_seed, index) => 20_000 + index);

/** Problems of every kind, and of those for which a flow is often the answer. */
const KINDS: readonly { readonly kind: string; readonly features: readonly GeneratedFeature[] }[] = [
  { kind: 'everything', features: EVERY_FEATURE },
  { kind: 'decisions and moves', features: ['TERMS', 'TIES', 'PINS', 'FORBIDS', 'PREVIOUS'] },
  { kind: 'caps and moves', features: ['TIES', 'CAPS', 'PREVIOUS', 'APART'] },
];

describe('solveByFlow', () => {
  it.each(KINDS)('equals brute force on the problems with $kind that it solves', ({ features }) => {
    const solved = SEEDS.flatMap((seed) => {
      const problem = generatedProblem(seed, features);
      const canonical = canonicalProblem(problem);
      const solution = solveByFlow(canonical);
      return solution === null ? [] : [{ problem, allocation: allocationOf(canonical, solution.assignments) }];
    });

    for (const { problem, allocation } of solved) {
      const { placed, blockingPairs, moves } = metricsOf(allocation);
      const status = 'OPTIMAL';
      expect({
        seed: problem.seed,
        answer: { status, placed, profile: profileOf(allocation), blockingPairs, moves },
      }).toEqual({ seed: problem.seed, answer: bruteForce(problem) });
    }
    expect(solved.length).toBeGreaterThan(SEEDS.length / 20);
  });

  it.each([
    ['GENEROUS', ['s0 B', 's1 C', 's2 D', 's3 A']],
    ['GREEDY', ['s0 A', 's1 B', 's2 C', 's3 D']],
  ] as const)('tells %s from the other aims', (objective, places) => {
    const students = 's0: A1 B2; s1: B1 C2; s2: C1 D2; s3: A1 E2 D3';
    const problem = aProblem('A[0,1] B[0,1] C[0,1] D[0,1] E[0,1]', students)
      .forbidden('s3', 'E')
      .for(objective)
      .build();

    expect(placesOf(problem)).toEqual(places);
  });

  // prettier-ignore
  it.each([
    ['a project below its minimum', aProblem('A[2,3]', 's0: A1')],
    ['a skill that nobody has', aProblem('A[0,3]', 's0: A1').requiring('A', 'web')],
    ['two pins of one student', aProblem('A[0,1] B[0,1]', 's0: A1 B2').pinned('s0', 'A').pinned('s0', 'B')],
    ['a pin that is forbidden', aProblem('A[0,1]', 's0: A1').pinned('s0', 'A').forbidden('s0', 'A')],
    ['more pins than places', aProblem('A[0,1]', 's0: A1; s1: A1').pinned('s0', 'A').pinned('s1', 'A')],
    ['stable matching', aProblem('A[0,1]', 's0: A1').for('STABLE')],
  ])('leaves %s to others', (_case, builder) => {
    expect(solveByFlow(canonicalProblem(builder.build()))).toBeNull();
  });

  it('keeps a minimum that does not bite', () => {
    expect(placesOf(aProblem('A[2,3] B[2,3]', 's0: A1 B2; s1: A1 B2').build())).toEqual(['s0 A', 's1 A']);
  });

  it('displaces across the projects of a cap to free a place under it', () => {
    const problem = {
      ...aProblem('A[0,2] B[0,2] C[0,1]', 's0: A1; s1: B1 C2; s2: A1').build(),
      caps: [{ id: 'teacher', projects: ['A', 'B'], maxStudents: 2 }],
    };

    expect(placesOf(problem)).toEqual(['s0 A', 's1 C', 's2 A']);
  });

  it('leaves caps that cross to others', () => {
    const problem = {
      ...aProblem('A[0,2]', 's0: A1').build(),
      caps: ['x', 'y'].map((id) => ({ id, projects: ['A'], maxStudents: 1 })),
    };

    expect(solveByFlow(canonicalProblem(problem))).toBeNull();
  });

  it('moves nobody when the previous places are as good as any', () => {
    const problem = aProblem('A[1,1] B[1,1]', 's0: A1 B1; s1: A1 B1').build();
    const previous = { policy: 'SAME_OBJECTIVE_FEWEST_MOVES', assignments: [at('s0', 'B'), at('s1', 'A')] } as const;
    const others = { ...previous, assignments: [at('s0', 'A'), at('s1', 'B')] };

    expect([placesOf({ ...problem, previous }), placesOf({ ...problem, previous: others })]).toEqual([
      ['s0 B', 's1 A'],
      ['s0 A', 's1 B'],
    ]);
  });

  it('improves on the previous places, or keeps them, as the policy says', () => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1 B2; s1: A1 C2 B3').forbidden('s1', 'C').build();
    const assignments = [at('s0', 'A'), at('s1', 'B')];

    expect(
      (['SAME_OBJECTIVE_FEWEST_MOVES', 'FEWEST_MOVES'] as const).map((policy) =>
        placesOf({ ...problem, previous: { policy, assignments } }),
      ),
    ).toEqual([
      ['s0 B', 's1 A'],
      ['s0 A', 's1 B'],
    ]);
  });
});

function at(student: string, project: string): { readonly student: string; readonly project: string } {
  return { student, project };
}

function placesOf(problem: MatchingProblem): readonly string[] | undefined {
  return solveByFlow(canonicalProblem(problem))?.assignments.map(({ student, project }) => `${student} ${project}`);
}

import { describe, expect, it } from '@jest/globals';

import { aProblem } from './a-problem.js';
import { canonicalProblem } from './canonical-problem.js';
import { solveByFlow } from './flow-solution.js';
import { generatedProblem } from './generated-problem.js';
import { bruteForce } from './oracle.brute-force.js';
import { type MatchingProblem } from './problem.js';

const SEEDS = Array.from({ length: 600 }, (_seed, index) => 20_000 + index);

describe('solveByFlow', () => {
  it('equals brute force on every problem that it solves, closures or not', () => {
    const problems = SEEDS.flatMap((seed) => [generatedProblem(seed), withoutClosures(generatedProblem(seed))]);

    const solved = problems.flatMap((problem) => {
      const solution = solveByFlow(canonicalProblem(problem));
      return solution === null ? [] : [{ problem, assignments: solution.assignments }];
    });

    for (const { problem, assignments } of solved) {
      const { placed, profile } = bruteForce(problem);
      expect({ seed: problem.seed, placed: assignments.length, profile: profileOf(problem, assignments) }).toEqual({
        seed: problem.seed,
        placed,
        profile,
      });
    }
    expect(solved.length).toBeGreaterThan(SEEDS.length / 2);
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

function profileOf(
  { students }: MatchingProblem,
  assignments: readonly { readonly rank: number }[],
): readonly number[] {
  const longest = students.reduce((most, { preferences }) => Math.max(most, preferences.length), 0);
  return Array.from({ length: longest }, (_rank, index) => assignments.filter(({ rank }) => rank === index + 1).length);
}

function withoutClosures(problem: MatchingProblem): MatchingProblem {
  const { teams: _teams, ...rest } = problem;
  const decisions = (problem.decisions ?? []).filter(({ kind }) => kind === 'FORBID');
  const projects = problem.projects.map(({ id, maxSize, terms }) => ({
    id,
    minSize: 0,
    maxSize,
    ...(terms && { terms }),
  }));
  return { ...rest, decisions, projects };
}

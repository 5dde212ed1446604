import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { canonicalProblem } from '../canonical-problem.js';
import { loadMipSolver } from '../mip/mip-solver.js';
import { aProblem } from '../oracle/a-problem.js';
import { featuresFor } from '../oracle/generated-features.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { bruteForce, isMinimalConflict } from '../oracle/oracle.brute-force.js';
import { type MatchingProblem } from '../problem.js';
import { findConflict, type FoundConflict } from './find-conflict.js';

/** The problem with one student more, whose pin to a project apart from all others can be kept. */
function besideAnotherPart({ students, projects, decisions = [], ...rest }: MatchingProblem): MatchingProblem {
  return {
    ...rest,
    students: [...students, { id: 's9', preferences: [['C']] }],
    projects: [...projects, { id: 'C', minSize: 0, maxSize: 1 }],
    decisions: [{ id: 'kept', kind: 'PIN', student: 's9', project: 'C' }, ...decisions],
  };
}

async function found(problem: MatchingProblem): Promise<FoundConflict> {
  return findConflict(canonicalProblem(problem), await loadMipSolver());
}

/** One student pinned to A, which takes two, and a pair that A could only have half of. */
const HALF_A_TEAM: MatchingProblem = {
  ...aProblem('A[2,2] B[0,3]', 's0: A1; s1: A1 B2; s2: A1 B2').pinned('s0', 'A').build(),
  teams: [{ id: 't', members: ['s1', 's2'], preferences: [['A'], ['B']] }],
};
const PIN = { kind: 'PIN', decision: 'pin s0 A' } as const;
const NOT_S3 = { id: 'not s3', kind: 'FORBID', student: 's3', project: 'A' } as const;

const anything = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((seed) => generatedProblem(seed, featuresFor(seed)))
  .filter(({ decisions }) => (decisions ?? []).some(({ kind }) => kind === 'PIN'));

/** Two projects of exact sizes with a pin each, and a team that wants both. */
const teamsAndExactSizes = fc
  .record({
    sizes: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
    team: fc.constantFrom(2, 3),
  })
  .map(({ sizes: [a, b], team }): MatchingProblem => {
    const members = ['s2', 's3', 's4'].slice(0, team);
    const lists = ['s0: A1', 's1: B1', ...members.map((id) => `${id}: A1 B2`), 's5: A1 B2'].join(';');
    const problem = aProblem(`A[${a},${a}] B[${b},${b}]`, lists).pinned('s0', 'A').pinned('s1', 'B').build();
    return { ...problem, teams: [{ id: 't', members, preferences: [['A'], ['B']] }] };
  });

describe('the minimal conflict', () => {
  it('comes from an IIS where even fractions of people cannot keep all rules', async () => {
    const problem = aProblem('A[2,3] B[1,3]', 's0: A1; s1: B1').pinned('s0', 'A').build();

    expect(await found(problem)).toEqual({ items: [PIN, { kind: 'MINIMUM', project: 'A' }], among: 'IIS' });
  });

  it('comes from the part without a solution where fractions could keep all rules', async () => {
    expect(await found(HALF_A_TEAM)).toEqual({
      items: [PIN, { kind: 'MINIMUM', project: 'A' }, { kind: 'MAXIMUM', project: 'A' }],
      among: 'PART',
    });
  });

  it('leaves the other parts alone', async () => {
    expect(await found(besideAnotherPart(HALF_A_TEAM))).toEqual({
      items: [PIN, { kind: 'MINIMUM', project: 'A' }, { kind: 'MAXIMUM', project: 'A' }],
      among: 'PART',
    });
  });

  it('comes from all constraints where somebody outside the part is kept out of it', async () => {
    const students = [...HALF_A_TEAM.students, { id: 's3', preferences: [['A']] }];
    const decisions = [...(HALF_A_TEAM.decisions ?? []), NOT_S3];

    expect(await found(besideAnotherPart({ ...HALF_A_TEAM, students, decisions }))).toEqual({
      items: [
        { kind: 'FORBID', decision: 'not s3' },
        PIN,
        { kind: 'MINIMUM', project: 'A' },
        { kind: 'MAXIMUM', project: 'A' },
      ],
      among: 'ALL',
    });
  });

  it('is minimal for whole people where fractions contradict only more rules', async () => {
    const problem = aProblem('A[0,3]', 's0: A1; s1: A1; s2: A1; s3: A1; s4: A1').requiring('A', 'web', 2);
    const skilled = ['s1', 's2', 's3'].reduce((builder, id) => builder.withStudent(id, { skills: ['web'] }), problem);
    const team = { id: 't', members: ['s1', 's2', 's3'], preferences: [['A']] };

    expect(await found({ ...skilled.pinned('s0', 'A').pinned('s4', 'A').build(), teams: [team] })).toEqual({
      items: [PIN, { kind: 'SKILL', project: 'A' }, { kind: 'MAXIMUM', project: 'A' }],
      among: 'IIS',
    });
  });

  it.each([
    ['anything is asked', anything, ['IIS']],
    ['teams must fill places exactly', teamsAndExactSizes, ['IIS', 'PART']],
  ] as const)(
    'cannot hold together, and without any of its items can, where %s',
    async (_case, problems, among) => {
      const ways = new Set<string>();

      await fc.assert(
        fc.asyncProperty(problems.filter(isInfeasible), async (problem) => {
          const conflict = await found(problem);

          ways.add(conflict.among);
          expect(isMinimalConflict(problem, conflict.items)).toBe(true);
        }),
        { numRuns: 40, seed: 10 },
      );

      expect([...ways].sort()).toEqual(among);
    },
    60_000,
  );
});

function isInfeasible(problem: MatchingProblem): boolean {
  return bruteForce(problem).status === 'INFEASIBLE';
}

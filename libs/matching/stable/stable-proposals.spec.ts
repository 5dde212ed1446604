import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { type MatchingProblem, type TieGroups } from '../problem.js';
import { solveStable } from './stable-solution.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('Proposals of the pinned', () => {
  it('leaves the pinned in place though the project wants another more, and says that it may not be the best', () => {
    const problem = wanting(aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1 B2').pinned('s1', 'A').build(), {
      A: [['s0'], ['s1']],
    });

    expect(solved(problem)).toEqual({ places: { s0: 'B', s1: 'A' }, isProven: false });
  });

  it.each([
    ['more', [['s1'], ['s0']]],
    ['as much', [['s0', 's1']]],
  ])('proves a refusal for the pinned whom the project wants %s', (_how, priorities) => {
    const problem = wanting(aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1 B2').pinned('s1', 'A').build(), {
      A: priorities,
    });

    expect(solved(problem)).toEqual({ places: { s0: 'B', s1: 'A' }, isProven: true });
  });

  it('minds the least wanted of several pinned', () => {
    const problem = wanting(
      aProblem('A[0,2] B[0,1]', 's0: A1; s1: A1; s2: A1 B2').pinned('s0', 'A').pinned('s1', 'A').build(),
      { A: [['s1'], ['s2'], ['s0']] },
    );

    expect(solved(problem)).toEqual({ places: { s0: 'A', s1: 'A', s2: 'B' }, isProven: false });
  });

  it('lets the others have the places that the pinned leave', () => {
    const problem = wanting(aProblem('A[0,2]', 's0: A1; s1: A1; s2: A1').pinned('s2', 'A').build(), {
      A: [['s2'], ['s1'], ['s0']],
    });

    expect(solved(problem)).toEqual({ places: { s1: 'A', s2: 'A' }, isProven: true });
  });

  it('has no answer when one of two projects has more pinned than places', () => {
    const problem = aProblem('A[0,2] B[0,1]', 's0: A1; s1: B1; s2: B1');
    const pins = problem.pinned('s0', 'A').pinned('s1', 'B');

    expect([solved(pins.build()), solved(pins.pinned('s2', 'B').build())]).toEqual([
      { places: { s0: 'A', s1: 'B' }, isProven: true },
      null,
    ]);
  });

  it('has no answer for a student who is pinned twice, unless to the same project', () => {
    const problem = aProblem('A[0,2] B[0,2]', 's0: A1 B2').pinned('s0', 'B');

    expect([
      solved(problem.pinned('s0', 'A').build()),
      solved({
        ...problem.build(),
        decisions: ['d1', 'd2'].map((id) => ({ id, kind: 'PIN', student: 's0', project: 'B' })),
      }),
    ]).toEqual([null, { places: { s0: 'B' }, isProven: true }]);
  });
});

describe('Proposals of equals', () => {
  it('lets the seed decide who of two equals has the only place', () => {
    const problem = aProblem('A[0,1]', 's0: A1; s1: A1').build();

    const winners = SEEDS.map((seed) => Object.keys(solved({ ...problem, seed })?.places ?? {}).join());

    expect(new Set(winners)).toEqual(new Set(['s0', 's1']));
  });

  it('lets the seed decide which of two equal choices a student has', () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B1').build();

    const choices = SEEDS.map((seed) => solved({ ...problem, seed })?.places['s0']);

    expect(new Set(choices)).toEqual(new Set(['A', 'B']));
  });

  it.each(SEEDS)('places the others beside students to whom nothing is open (seed %#)', (seed) => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: ; s1: A1; s2: A1 B2; s3: B1').forbidden('s3', 'B').seeded(seed);

    const answer = solved(wanting(problem.build(), { A: [['s1'], ['s2']] }));

    expect(answer).toEqual({ places: { s1: 'A', s2: 'B' }, isProven: true });
  });

  it.each(SEEDS)('tries further down the list of whoever loses a place (seed %#)', (seed) => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1 B2 C3; s1: A1 B2; s2: A1').seeded(seed).build();
    const strict = { A: [['s2'], ['s1'], ['s0']], B: [['s1'], ['s0']], C: [['s0']] };

    expect(solved(wanting(problem, strict))).toEqual({ places: { s0: 'C', s1: 'B', s2: 'A' }, isProven: true });
  });
});

function solved(
  problem: MatchingProblem,
): { readonly places: Record<string, string>; readonly isProven: boolean } | null {
  const solution = solveStable(canonicalProblem(problem));
  if (solution === null) return null;
  const places = Object.fromEntries(solution.assignments.map(({ student, project }) => [student, project]));
  return { places, isProven: solution.isProven };
}

function wanting(problem: MatchingProblem, priorities: Readonly<Record<string, TieGroups>>): MatchingProblem {
  const projects = problem.projects.map((project) => ({ ...project, priorities: priorities[project.id] ?? [] }));
  return { ...problem, projects };
}

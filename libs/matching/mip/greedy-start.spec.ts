import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { canonicalProblem } from '../canonical-problem.js';
import { formulate } from './formulation.js';
import { EVERY_FEATURE } from '../oracle/generated-features.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { greedyStart } from './greedy-start.js';
import { satisfies } from './mip-program.js';
import { type MatchingProblem } from '../problem.js';

function places(problem: MatchingProblem): string | null {
  const start = greedyStart(formulate(canonicalProblem(problem)));
  return start === null
    ? null
    : start
        .map(({ unit, project }) => `${unit.id}-${project}`)
        .toSorted()
        .join(' ');
}

describe('greedyStart', () => {
  it('gives everybody the best project that has room', () => {
    expect(places(aProblem('A[0,2] B[0,2]', 's0: A1 B2; s1: B1 A2').build())).toBe('s0-A s1-B');
  });

  it('closes the emptiest project below its minimum and sends its students on', () => {
    const problem = aProblem('A[2,3] B[3,3]', 's0: A1 B2; s1: B1 A2; s2: B1 A2').build();

    expect(places(problem)).toBe('s0-B s1-B s2-B');
  });

  it('keeps pins, and gives up when one cannot run', () => {
    const problem = aProblem('A[2,3] B[0,3]', 's0: A1 B2; s1: A1 B2');

    expect([
      places(problem.pinned('s0', 'B').build()),
      places(aProblem('A[2,3]', 's0: A1').pinned('s0', 'A').build()),
    ]).toEqual(['s0-B s1-B', null]);
  });

  it('keeps every rule of any problem without mentors', () => {
    const features = EVERY_FEATURE.filter((feature) => feature !== 'MENTORS');
    const seeds = Array.from({ length: 300 }, (_seed, index) => index + 1);

    const kept = seeds.map((seed) => {
      const formulation = formulate(canonicalProblem(generatedProblem(seed, features)));
      const start = greedyStart(formulation);
      const taken = new Set(start?.map(({ column }) => column));
      const running = new Set(start?.map(({ project }) => formulation.openColumns.get(project)));
      const { program } = formulation;
      const values = program.lower.map((_lower, column) => (taken.has(column) || running.has(column) ? 1 : 0));
      return start === null ? 'none' : satisfies(program, values);
    });

    expect(kept.filter((one) => one === false)).toEqual([]);
    expect(kept.filter((one) => one === true).length).toBeGreaterThan(150);
  });
});

import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { canonicalProblem } from '../canonical-problem.js';
import { counterfactualsByFlow } from './flow-counterfactuals.js';
import { solveByFlow } from './flow-solution.js';
import { type GeneratedFeature } from '../oracle/generated-features.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { type MatchingProblem } from '../problem.js';

const SEEDS = Array.from({ length: 250 }, (_seed, index) => 80_000 + index);

describe('counterfactuals of a flow', () => {
  // prettier-ignore
  it.each<[string, readonly GeneratedFeature[], (problem: MatchingProblem) => MatchingProblem, number]>([
    ['with decisions and skills', ['TIES', 'CAPS', 'PINS', 'FORBIDS', 'SKILLS', 'TERMS'], (problem) => problem, 0.7],
    ['for MAX_MIN', ['TIES', 'CAPS', 'PINS'], (problem) => ({ ...problem, objective: 'MAX_MIN' }), 0.6],
    ['with priorities, APART and mentors', ['APART', 'PRIORITIES', 'MENTORS', 'CAPS'], (problem) => problem, 0.8],
    ['when moves come first', ['TIES', 'CAPS', 'PREVIOUS'], withMovesFirst, 0.8],
  ])('are true when the problem is solved again with one more place, and seldom miss one, %s', (_case, features, changed, share) => {
    const problems = SEEDS.map((seed) => changed(generatedProblem(seed, features)));
    const answers = problems.flatMap((problem) => {
      const solution = solveByFlow(canonicalProblem(problem));
      if (solution === null) return [];
      return [{ problem, claimed: [...counterfactualsByFlow(solution)], replayed: replayed(problem) }];
    });

    const claims = answers.map(({ problem, claimed, replayed: expected }) => {
      const found = claimed.map(([student, { project }]) => `${student} ${project}`);
      return { seed: problem.seed, found, untrue: found.filter((one) => !expected.includes(one)), expected };
    });
    expect(claims.filter(({ untrue }) => untrue.length > 0)).toEqual([]);
    const [found, all] = [claims.flatMap((one) => one.found), claims.flatMap(({ expected }) => expected)];
    expect(found.length).toBeGreaterThan(share * all.length);
    expect(all.length).toBeGreaterThan(50);
  });

  it('follow a chain to the one who would enter, not to the one who would be placed at its end', () => {
    const solution = solveByFlow(canonicalProblem(aProblem('A[0,1] B[0,1]', 's0: A1; s1: A1 B2; s2: B1').build()));

    const claims = solution && [...counterfactualsByFlow(solution)];

    expect(claims?.find(([, { project }]) => project === 'A')?.[0]).toBe('s1');
  });

  it('name for MAX_MIN a place that serves somebody without one at the same worst rank', () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: B1').for('MAX_MIN').build();
    const crowded = { ...problem, students: [...problem.students, { id: 's2', preferences: [['B'], ['A']] }] };
    const solution = solveByFlow(canonicalProblem(crowded));

    const unplaced = ['s0', 's1', 's2'].filter((id) => !solution?.assignments.some(({ student }) => student === id));

    expect(solution && [...counterfactualsByFlow(solution)]).toEqual(
      unplaced.map((student) => [student, { project: 'B', places: 1 }]),
    );
  });

  // prettier-ignore
  it.each([
    ['the worst rank may fall', aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1 B2').for('MAX_MIN').build()],
    ['moves decide which worst rank there is', { ...aProblem('A[0,1]', 's0: A1; s1: A1').for('MAX_MIN').build(), previous: { policy: 'FEWEST_MOVES', assignments: [] } } as const],
  ])('are left to solving again when %s', (_case, problem) => {
    const solution = solveByFlow(canonicalProblem(problem));

    expect(solution && [...counterfactualsByFlow(solution)]).toEqual([]);
  });
});

function withMovesFirst(problem: MatchingProblem): MatchingProblem {
  const assignments = problem.previous?.assignments ?? [];
  const objective = problem.objective === 'MAX_MIN' ? 'GREEDY' : problem.objective;
  return { ...problem, objective, previous: { policy: 'FEWEST_MOVES', assignments } };
}

/** By raising each maximum in turn and solving the whole problem again. */
function replayed(problem: MatchingProblem): readonly string[] {
  const best = new Map<string, { readonly project: string; readonly rank: number }>();
  const before = new Map(solveByFlow(canonicalProblem(problem))?.assignments.map((place) => [place.student, place]));
  for (const { id } of [...problem.projects].sort((left, right) => (left.id < right.id ? -1 : 1))) {
    const projects = problem.projects.map((one) => (one.id === id ? { ...one, maxSize: one.maxSize + 1 } : one));
    for (const { student, project, rank } of solveByFlow(canonicalProblem({ ...problem, projects }))?.assignments ??
      []) {
      const isGain = project === id && rank < (before.get(student)?.rank ?? Infinity);
      if (isGain && rank < (best.get(student)?.rank ?? Infinity)) best.set(student, { project, rank });
    }
  }
  return [...best].map(([student, { project }]) => `${student} ${project}`).sort();
}

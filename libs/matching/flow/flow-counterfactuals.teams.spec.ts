import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem, type ProblemBuilder } from '../oracle/a-problem.js';
import { type MatchingProblem } from '../problem.js';
import { counterfactualsByFlow } from './flow-counterfactuals.js';
import { solveByFlow } from './flow-solution.js';

/** s1 has only B, where s2 is, and would be in A with one more place there. */
const STUDENTS = 's0: A1; s1: A1 B2; s2: B1';
/** With s3 who has no place and would come into B in the place of s1, and s4 who needs the third rank that takes. */
const REPLACED = `${STUDENTS}; s3: C1 D2 B3; s4: A1 B2 E3`;

describe('One more place', () => {
  // prettier-ignore
  it.each<[string, readonly string[], ProblemBuilder]>([
    ['would be taken from a project that keeps its minimum',   ['s1 A'], aProblem('A[0,1] B[0,2]', STUDENTS)],
    ['would be of no use to somebody whose project then falls below its minimum', [], aProblem('A[0,1] B[2,2]', STUDENTS)],
    ['would be taken from a project that another then fills',  ['s1 A', 's3 B'], aProblem('A[0,1] B[2,2] C[0,1] D[0,1] E[0,1]', REPLACED).forbidden('s3', 'C').forbidden('s3', 'D')],
    ['would be taken by somebody whose skill another has too', ['s1 A'], skilled(aProblem('A[0,1] B[0,2]', STUDENTS).requiring('B', 'web'), 's1', 's2')],
    ['would be of no use to somebody whose skill nobody else has', [], skilled(aProblem('A[0,1] B[0,2]', STUDENTS).requiring('B', 'web'), 's1')],
    ['would be taken by the only one of a project, whatever it asks', ['s1 A'], skilled(aProblem('A[0,1] B[0,2]', 's0: A1; s1: A1 B2').requiring('B', 'web'), 's1')],
    ['would be taken where a pinned student has the skill',    ['s1 A'], skilled(aProblem('A[0,1] B[0,2]', STUDENTS).requiring('B', 'web').pinned('s2', 'B'), 's2')],
    ['is told for the best-ranked of several projects',        ['s2 A'], aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1; s1: B1; s2: A1 B2 C3').pinned('s0', 'A').pinned('s1', 'B')],
    ['is told to those without a place',                       ['s1 A'], aProblem('A[0,1]', 's0: A1; s1: A1').pinned('s0', 'A')],
    ['is told to nobody where places are free',                [], aProblem('A[0,2] B[0,1]', 's0: A1; s1: A1 B2')],
  ])('%s', (_title, claims, builder) => {
    expect(claimsOf(builder.build())).toEqual(claims);
  });

  it('counts under a cap only as long as the cap has room', () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1; s1: A1').pinned('s0', 'A').build();
    const cap = (maxStudents: number) => ({ id: 'teacher', projects: ['A', 'B'], maxStudents });

    expect([1, 2].map((most) => claimsOf({ ...problem, caps: [cap(most)] }))).toEqual([[], ['s1 A']]);
  });
});

function skilled(builder: ProblemBuilder, ...students: readonly string[]): ProblemBuilder {
  return students.reduce((one, student) => one.withStudent(student, { skills: ['web'] }), builder);
}

function claimsOf(problem: MatchingProblem): readonly string[] | null {
  const solution = solveByFlow(canonicalProblem(problem));
  if (solution === null) return null;
  return [...counterfactualsByFlow(solution)].map(([student, { project }]) => `${student} ${project}`).sort();
}

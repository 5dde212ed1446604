import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { type Assignment } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';
import { readPlainly } from '../verification/plain-problem.js';
import { certifies } from './flow-certificate.js';

const OBJECTIVES = ['GENEROUS', 'GREEDY', 'MAX_MIN'] as const;
const POLICIES = ['SAME_OBJECTIVE_FEWEST_MOVES', 'FEWEST_MOVES'] as const;

describe('the certificate of each aim', () => {
  it('is for the worst ranks first, for the best ranks first, or for the worst rank and then the sum', () => {
    const students = 's0: A1 B2; s1: B1 C2; s2: C1 D2; s3: A1 E2 D3';
    const problem = aProblem('A[0,1] B[0,1] C[0,1] D[0,1] E[0,1]', students).forbidden('s3', 'E');
    const [generous, greedy] = ['s0 B 2, s1 C 2, s2 D 2, s3 A 1', 's0 A 1, s1 B 1, s2 C 1, s3 D 3'];

    expect(OBJECTIVES.map((objective) => verdicts(problem.for(objective).build(), [generous, greedy]))).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
  });

  it('is for the smallest sum where the worst rank is needed elsewhere', () => {
    const students = 's0: A1 B2; s1: B1 A2; s2: D1 E2; s3: D1 E2';
    const problem = aProblem('A[0,1] B[0,1] D[0,1] E[0,1]', students);
    const [first, swapped] = ['s0 A 1, s1 B 1, s2 D 1, s3 E 2', 's0 B 2, s1 A 2, s2 D 1, s3 E 2'];

    expect(OBJECTIVES.map((objective) => verdicts(problem.for(objective).build(), [first, swapped]))).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });

  it('is for the fewest at the worst ranks where MAX_MIN finds sums equal', () => {
    const students = 's0: D1 B2 A3 C3; s1: D1; s2: B1 C2 A3 D4; s3: D1 B2 C3 A4';
    const problem = aProblem('A[0,2] B[0,1] C[0,1] D[0,1]', students).for('MAX_MIN').build();

    expect(verdicts(problem, ['s0 A 3, s1 D 1, s2 C 2, s3 B 2', 's0 A 3, s1 D 1, s2 B 1, s3 C 3'])).toEqual([
      true,
      false,
    ]);
  });

  it('is for nobody where nobody can have a place', () => {
    const problem = aProblem('A[0,1]', 's0: A1').forbidden('s0', 'A');

    expect(OBJECTIVES.map((objective) => verdicts(problem.for(objective).build(), ['']))).toEqual([
      [true],
      [true],
      [true],
    ]);
  });

  it('is for the fewest moves after the objective, or before it, as the policy says', () => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1 B2; s1: A1 C2 B3').forbidden('s1', 'C');
    const before = [at('s0', 'A'), at('s1', 'B')];
    const [better, unmoved] = ['s0 B 2, s1 A 1', 's0 A 1, s1 B 3'];

    expect(
      POLICIES.flatMap((policy) =>
        (['GENEROUS', 'MAX_MIN'] as const).map((objective) =>
          verdicts({ ...problem.for(objective).build(), previous: { policy, assignments: before } }, [better, unmoved]),
        ),
      ),
    ).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  it('is for the fewest moves among equals, and for any of them when nobody had a place', () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B1; s1: A1 B1');
    const [kept, swapped] = ['s0 B 1, s1 A 1', 's0 A 1, s1 B 1'];
    const previous = POLICIES.map((policy) => ({ policy, assignments: [at('s0', 'B'), at('s1', 'A')] }));

    expect(
      OBJECTIVES.map((objective) => [
        verdicts(problem.for(objective).build(), [kept, swapped]),
        ...previous.map((one) => verdicts({ ...problem.for(objective).build(), previous: one }, [kept, swapped])),
      ]),
    ).toEqual(
      OBJECTIVES.map(() => [
        [true, true],
        [true, false],
        [true, false],
      ]),
    );
  });

  it('counts a place that is lost as a move, and one in a project that is gone as none', () => {
    const problem = aProblem('A[0,1]', 's0: A1; s1: A1').build();
    const previous = (student: string, project: string) =>
      ({ policy: 'FEWEST_MOVES', assignments: [at(student, project)] }) as const;

    expect([
      verdicts({ ...problem, previous: previous('s1', 'A') }, ['s0 A 1', 's1 A 1']),
      verdicts({ ...problem, previous: previous('s1', 'Z') }, ['s0 A 1', 's1 A 1']),
    ]).toEqual([
      [false, true],
      [true, true],
    ]);
  });

  it('looks for exchanges across the projects of a cap, and leaves pins alone', () => {
    const problem = aProblem('A[0,2] B[0,2] C[0,1]', 's0: A1; s1: B1 C2; s2: A1').build();
    const capped = { ...problem, caps: [{ id: 'teacher', projects: ['A', 'B'], maxStudents: 2 }] };
    const pinned = { ...capped, decisions: [{ id: 'd', kind: 'PIN', student: 's1', project: 'B' } as const] };
    const [all, two] = ['s0 A 1, s1 C 2, s2 A 1', 's0 A 1, s1 B 1'];

    expect([verdicts(capped, [all, two]), verdicts(pinned, [two])]).toEqual([[true, false], [true]]);
  });

  // prettier-ignore
  it.each([
    ['is given where the project under two caps is nobody’s',         's0', 'FORBID', 'B', 's0 A 1', true],
    ['is given where whoever lists the project is pinned elsewhere',  's0', 'PIN',    'A', 's0 A 1', true],
    ['is refused where somebody is pinned to the project',            's0', 'PIN',    'B', 's0 B 2', false],
  ] as const)('%s', (_title, student, kind, project, places, isCertified) => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B2').build();
    const caps = ['x', 'y'].map((id) => ({ id, projects: ['B'], maxStudents: 1 }));

    expect(verdicts({ ...problem, caps, decisions: [{ id: 'd', kind, student, project }] }, [places])).toEqual([
      isCertified,
    ]);
  });
});

function at(student: string, project: string): { readonly student: string; readonly project: string } {
  return { student, project };
}

/** Of placements as `s0 A 1, s1 B 2`: student, project, rank. */
function verdicts(problem: MatchingProblem, placements: readonly string[]): readonly boolean[] {
  return placements.map((places) => certifies(readPlainly(problem), assignmentsOf(places)));
}

function assignmentsOf(places: string): readonly Assignment[] {
  return [...places.matchAll(/(\w+) (\w+) (\d+)/g)].map(([, student = '', project = '', rank]) => ({
    student,
    project,
    rank: Number(rank),
  }));
}

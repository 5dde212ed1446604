import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { type MatchingProblem } from '../problem.js';
import { taggedProgram } from './tagged-program.js';

/** `1 ≤ c0 - 2 c1 (PIN pin s0 A)` for each row; the columns are the listed places, the projects, then the mentors. */
function rowsOf(problem: MatchingProblem): readonly string[] {
  const { program, tags } = taggedProgram(canonicalProblem(problem));
  return program.blocks.flatMap(({ lower, upper, starts, columns, coefficients }) =>
    lower.map((least, row) => {
      const terms = columns
        .slice(starts[row], starts[row + 1])
        .map((column, index) => `${coefficients[(starts[row] ?? 0) + index]} c${column}`);
      return `${least} ≤ ${terms.join(' + ')} ≤ ${upper[row]} (${Object.values(tags[row] ?? { given: 'given' }).join(' ')})`;
    }),
  );
}

describe('the program whose rows name their constraints', () => {
  it('has a row for the one place of each, for each pin and for each size', () => {
    const problem = aProblem('A[2,3] B[1,3]', 's0: A1 B2; s1: B1').pinned('s0', 'A').forbidden('s0', 'B').build();

    expect(rowsOf(problem)).toEqual([
      '-Infinity ≤ 1 c0 + 1 c1 ≤ 1 (given)',
      '-Infinity ≤ 1 c2 ≤ 1 (given)',
      '-Infinity ≤ 1 c1 ≤ 0 (FORBID forbid s0 B)',
      '1 ≤ 1 c0 ≤ Infinity (PIN pin s0 A)',
      '-Infinity ≤ 1 c0 + -1 c3 ≤ 0 (given)',
      '-Infinity ≤ 1 c0 ≤ 3 (MAXIMUM A)',
      '0 ≤ 1 c0 + -2 c3 ≤ Infinity (MINIMUM A)',
      '-Infinity ≤ 1 c1 + 1 c2 ≤ 3 (MAXIMUM B)',
    ]);
  });

  it('has rows for skills and terms', () => {
    const problem = aProblem('A[0,3]', 's0: A1; s1: A1; s2: A1')
      .requiring('A', 'web', 2)
      .inTerm('A', 'spring')
      .withStudent('s0', { skills: ['web'], term: 'autumn' })
      .withStudent('s1', { skills: ['data'], term: 'spring' })
      .build();

    expect(rowsOf(problem).slice(3)).toEqual([
      '-Infinity ≤ 1 c0 + 1 c1 + 1 c2 ≤ 3 (MAXIMUM A)',
      '0 ≤ 1 c0 + -2 c3 ≤ Infinity (SKILL A)',
      '-Infinity ≤ 1 c0 ≤ 0 (CALENDAR A)',
    ]);
  });

  it('keeps teams together without question, and groups by their decisions', () => {
    const problem: MatchingProblem = {
      ...aProblem('A[0,3] B[0,3]', 's0: B1; s1: B1; s2: A1; s3: A1').build(),
      teams: [{ id: 't', members: ['s0', 's1'], preferences: [['A']] }],
      decisions: [
        { id: 'apart', kind: 'APART', students: ['s0', 's2', 's3'] },
        { id: 'group', kind: 'TOGETHER', students: ['s2', 's3'] },
      ],
    };

    expect(rowsOf(problem).slice(4, 7)).toEqual([
      '0 ≤ 1 c0 + -1 c1 ≤ 0 (given)',
      '-Infinity ≤ 1 c0 + 1 c2 + 1 c3 ≤ 1 (APART apart)',
      '0 ≤ 1 c2 + -1 c3 ≤ 0 (TOGETHER group)',
    ]);
  });

  it('gives nobody of a group what one of them does not list, and asks nothing of those who share nothing', () => {
    const problem: MatchingProblem = {
      ...aProblem('A[0,3] B[0,3]', 's0: A1; s1: B1').build(),
      decisions: [
        { id: 'apart', kind: 'APART', students: ['s0', 's1'] },
        { id: 'group', kind: 'TOGETHER', students: ['s0', 's1'] },
      ],
    };

    expect(rowsOf(problem).slice(2)).toEqual([
      '0 ≤ 1 c0 ≤ 0 (TOGETHER group)',
      '0 ≤ -1 c1 ≤ 0 (TOGETHER group)',
      '-Infinity ≤ 1 c0 ≤ 3 (MAXIMUM A)',
      '-Infinity ≤ 1 c1 ≤ 3 (MAXIMUM B)',
    ]);
  });

  it('has rows for caps, for mentors who are needed and for what they can do', () => {
    const mentor = { required: true, languages: ['fr'] };
    const problem: MatchingProblem = {
      ...aProblem('A[0,3] B[0,3]', 's0: A1 B2').build(),
      projects: [
        { id: 'A', minSize: 0, maxSize: 3, mentor },
        { id: 'B', minSize: 0, maxSize: 3, mentor },
        { id: 'C', minSize: 0, maxSize: 3, mentor: { required: false } },
      ],
      caps: [{ id: 'c', projects: ['A', 'B'], maxStudents: 1 }],
      mentors: [
        { id: 'm0', capacity: 2, languages: ['fr'], conflicts: ['B'] },
        { id: 'm1', capacity: 1, languages: ['en'] },
        { id: 'm2', capacity: 1, languages: ['fr'] },
      ],
    };

    expect(taggedProgram(canonicalProblem(problem)).program.lower).toHaveLength(2 + 3 + 3);
    expect(rowsOf(problem).slice(4)).toEqual([
      '-Infinity ≤ 1 c0 + 1 c1 ≤ 1 (CAP c)',
      '-Infinity ≤ 1 c5 ≤ 2 (given)',
      '-Infinity ≤  ≤ 1 (given)',
      '-Infinity ≤ 1 c6 + 1 c7 ≤ 1 (given)',
      '0 ≤ 1 c5 + 1 c6 + -1 c2 ≤ Infinity (MENTOR A)',
      '0 ≤ 1 c7 + -1 c3 ≤ Infinity (MENTOR B)',
    ]);
  });
});

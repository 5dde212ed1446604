import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { anOutcome } from '../oracle/an-outcome.js';
import { type MatchingMentor, type MatchingProblem } from '../problem.js';
import { maySupport, mostSupported } from './plain-mentors.js';
import { readPlainly } from './plain-problem.js';
import { verifyMentors } from './verify-mentors.js';

/** A requires a mentor for the web, B takes one, C asks for none; nobody is in D, which requires one. */
const PROBLEM: MatchingProblem = {
  ...aProblem('A[0,1] B[0,1] C[0,1] D[0,1]', 's0: A1; s1: B1; s2: C1').build(),
  projects: [
    { id: 'A', minSize: 0, maxSize: 1, mentor: { required: true, expertise: ['web'] } },
    { id: 'B', minSize: 0, maxSize: 1, mentor: { required: false } },
    { id: 'C', minSize: 0, maxSize: 1 },
    { id: 'D', minSize: 0, maxSize: 1, mentor: { required: true } },
  ],
  mentors: [
    { id: 'm0', capacity: 1, expertise: ['web'] },
    { id: 'm1', capacity: 1, expertise: ['data'] },
  ],
};

function linesOf(mentors: Readonly<Record<string, string>>, problem = PROBLEM): readonly string[] {
  const outcome = anOutcome(PROBLEM, 's0: A1; s1: B1; s2: C1');
  const projects = outcome.projects.map((one) =>
    one.status === 'RUNNING' ? { ...one, mentor: mentors[one.id] ?? null } : one,
  );
  const faults = verifyMentors(readPlainly(problem), { ...outcome, projects });
  return faults.map(({ path, message }) => `${path}: ${message}`);
}

describe('verifyMentors', () => {
  // prettier-ignore
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['nothing wrong when all who can be are followed', { A: 'm0', B: 'm1' }, []],
    ['a required mentor left out',             { B: 'm1' }, ['projects A: runs without the mentor that it requires', 'mentors: could follow more of the running projects']],
    ['an optional mentor left out',            { A: 'm0' }, ['mentors: could follow more of the running projects']],
    ['a mentor of another expertise',          { A: 'm1', B: 'm0' }, ['projects A: has a mentor who cannot follow it']],
    ['an unknown mentor',                      { A: 'm0', B: 'm9' }, ['projects B: has a mentor who cannot follow it']],
    ['a mentor above the capacity',            { A: 'm0', B: 'm0' }, ['mentors m0: follows more projects than the capacity']],
    ['a mentor of a project that asks for none', { A: 'm0', C: 'm1' }, ['projects C: has a mentor who cannot follow it']],
  ])('finds %s', (_title, mentors, lines) => {
    expect(linesOf(mentors)).toEqual(lines);
  });

  it('finds a running project that the problem does not have', () => {
    const problem = { ...PROBLEM, projects: PROBLEM.projects.slice(0, 2) };

    expect(linesOf({ A: 'm0', B: 'm1' }, problem)).toEqual(['projects C: is not a project of the problem']);
  });

  it('finds nothing wrong without mentors where none is required', () => {
    const { mentors: _mentors, ...without } = PROBLEM;
    const projects = PROBLEM.projects.map((one) => (one.id === 'A' ? { ...one, mentor: { required: false } } : one));

    expect(linesOf({}, { ...without, projects })).toEqual([]);
  });
});

describe('maySupport', () => {
  const project = (mentor: NonNullable<MatchingProblem['projects'][number]['mentor']>) => ({
    id: 'A',
    minSize: 0,
    maxSize: 1,
    mentor,
  });

  // prettier-ignore
  it.each<[boolean, string, Partial<MatchingMentor>, { readonly expertise?: readonly string[]; readonly languages?: readonly string[] }]>([
    [true,  'nothing is asked',                        {}, {}],
    [true,  'no expertise is asked',                   { expertise: ['web'] }, { expertise: [] }],
    [true,  'one of the expertises asked is there',    { expertise: ['data', 'web'] }, { expertise: ['web', 'art'] }],
    [false, 'none of the expertises asked is there',   { expertise: ['data'] }, { expertise: ['web', 'art'] }],
    [false, 'an expertise is asked of somebody without', {}, { expertise: ['web'] }],
    [true,  'all languages asked are spoken',          { languages: ['en', 'fr', 'de'] }, { languages: ['fr', 'en'] }],
    [false, 'one of the languages asked is not spoken', { languages: ['fr'] }, { languages: ['fr', 'en'] }],
    [false, 'a language is asked of somebody without', {}, { languages: ['fr'] }],
    [false, 'there is a conflict',                     { conflicts: ['A'] }, {}],
    [true,  'the conflict is with another project',    { conflicts: ['B'] }, {}],
  ])('is %s when %s', (expected, _title, mentor, need) => {
    expect(maySupport({ id: 'm', capacity: 1, ...mentor }, project({ required: true, ...need }))).toBe(expected);
  });

  it('is false for a project that asks for no mentor', () => {
    expect(maySupport({ id: 'm', capacity: 1 }, { id: 'A', minSize: 0, maxSize: 1 })).toBe(false);
  });
});

describe('mostSupported', () => {
  const needing = (id: string, ...expertise: readonly string[]) => ({
    id,
    minSize: 0,
    maxSize: 1,
    mentor: { required: true, expertise },
  });
  const knowing = (id: string, capacity: number, ...expertise: readonly string[]) => ({ id, capacity, expertise });

  // prettier-ignore
  it.each([
    [0, 'nobody is there',                     [needing('A', 'x')], []],
    [0, 'the only mentor has no capacity',     [needing('A', 'x')], [knowing('m', 0, 'x')]],
    [2, 'one mentor has room for two of three', [needing('A', 'x'), needing('B', 'x'), needing('C', 'x')], [knowing('m', 2, 'x')]],
    [2, 'the first must leave a mentor to the second', [needing('A', 'x', 'y'), needing('B', 'x')], [knowing('m', 1, 'x'), knowing('n', 1, 'y')]],
    [3, 'two must move one after the other',   [needing('A', 'x', 'y'), needing('B', 'y', 'z'), needing('C', 'x')], [knowing('m', 1, 'x'), knowing('n', 1, 'y'), knowing('o', 1, 'z')]],
    [2, 'three share two mentors',             [needing('A', 'x'), needing('B', 'x', 'y'), needing('C', 'y')], [knowing('m', 1, 'x'), knowing('n', 1, 'y')]],
    [3, 'one after a project that nobody serves', [needing('A', 'q'), needing('B', 'x'), needing('C', 'x', 'y'), needing('D', 'x')], [knowing('m', 2, 'x'), knowing('n', 1, 'y')]],
    [2, 'a full mentor is full for all who come later', [needing('A', 'x'), needing('B', 'x'), needing('C', 'x', 'y')], [knowing('m', 1, 'x'), knowing('n', 1, 'y')]],
  ])('is %i when %s', (count, _title, projects, mentors) => {
    expect(mostSupported(projects, mentors)).toBe(count);
  });
});

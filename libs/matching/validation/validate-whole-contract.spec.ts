import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { A_WHOLE_PROBLEM } from '../oracle/a-whole-problem.js';
import { validateProblem } from './validate-problem.js';

type Path = readonly (string | number)[];

const EVERY_PATH = pathsIn(A_WHOLE_PROBLEM);

/** Wrong wherever they stand: neither a text, nor a whole number, nor a truth value, nor a record or list of the contract. */
const JUNK = [null, Number.NaN, Infinity, -1.5, aCycle(), [aCycle()], nested(5_000), new Map([['id', 'A']])];

// prettier-ignore
const FAULTS: readonly (readonly [title: string, path: Path, value: unknown, faults: readonly string[]])[] = [
  ['a cap over an unknown project',         ['caps', 0, 'projects', 1],          'Z',   ['caps[0].projects[1]: names no project: "Z"']],
  ['a cap that names a project twice',      ['caps', 0, 'projects', 1],          'B',   ['caps[0].projects[1]: repeats "B"']],
  ['a negative cap',                        ['caps', 0, 'maxStudents'],          -1,    ['caps[0].maxStudents: must be a whole number of at least 0']],
  ['two caps of one name',                  ['caps', 1, 'id'],                   'c0',  ['caps[1].id: repeats "c0"']],
  ['a team among the priorities of a cap',  ['caps', 0, 'priorities', 0, 0],     't0',  ['caps[0].priorities[0][0]: names no student: "t0"']],
  ['a team among the priorities',           ['projects', 0, 'priorities', 0, 0], 't0',  ['projects[0].priorities[0][0]: names no student: "t0"']],
  ['a student twice in the priorities',     ['projects', 0, 'priorities', 1, 0], 's0',  ['projects[0].priorities[1][0]: repeats "s0"']],
  ['an empty tie group of priorities',      ['projects', 0, 'priorities', 1],    [],    ['projects[0].priorities[1]: must not be an empty tie group']],
  ['a mentor asked for in words',           ['projects', 0, 'mentor', 'required'], 'yes', ['projects[0].mentor.required: must be true or false']],
  ['an expertise that is no text',          ['projects', 0, 'mentor', 'expertise', 0], 5, ['projects[0].mentor.expertise[0]: must be a text that is not empty']],
  ['languages that are no list',            ['projects', 0, 'mentor', 'languages'], 'fr', ['projects[0].mentor.languages: must be a list']],
  ['an empty team',                         ['teams', 0, 'members'],             [],    ['teams[0].members: must name a student']],
  ['an unknown member',                     ['teams', 0, 'members', 1],          's99', ['teams[0].members[1]: names no student: "s99"']],
  ['a member twice in one team',            ['teams', 0, 'members', 1],          's3',  ['teams[0].members[1]: repeats "s3"']],
  ['a student in two teams',                ['teams', 1, 'members', 0],          's3',  ['teams[1].members[0]: is in another team already: "s3"']],
  ['two teams of one name',                 ['teams', 1, 'id'],                  't0',  ['teams[1].id: repeats "t0"']],
  ['a project twice on the list of a team', ['teams', 1, 'preferences', 1, 0],   'A',   ['teams[1].preferences[1][0]: repeats "A"']],
  ['an unknown project on the list of a team', ['teams', 1, 'preferences', 1, 0], 'Z',  ['teams[1].preferences[1][0]: names no project: "Z"']],
  ['an empty tie group of a team',          ['teams', 1, 'preferences', 1],      [],    ['teams[1].preferences[1]: must not be an empty tie group']],
  ['a fraction of a capacity',              ['mentors', 0, 'capacity'],          0.5,   ['mentors[0].capacity: must be a whole number of at least 0']],
  ['a conflict with an unknown project',    ['mentors', 0, 'conflicts', 0],      'Z',   ['mentors[0].conflicts[0]: names no project: "Z"']],
  ['two mentors of one name',               ['mentors', 1, 'id'],                'm0',  ['mentors[1].id: repeats "m0"']],
  ['TOGETHER of one student',               ['decisions', 2, 'students'],        ['s1'], ['decisions[2].students: must name at least two students']],
  ['TOGETHER of nobody',                    ['decisions', 2, 'students'],        [],    ['decisions[2].students: must name at least two students']],
  ['APART of one student said twice',       ['decisions', 3, 'students', 1],     's0',  ['decisions[3].students[1]: repeats "s0"', 'decisions[3].students: must name at least two students']],
  ['APART of an unknown student',           ['decisions', 3, 'students', 1],     's99', ['decisions[3].students[1]: names no student: "s99"']],
  ['a team kept apart',                     ['decisions', 3, 'students', 1],     't0',  ['decisions[3].students[1]: names no student: "t0"']],
  ['a pin on the list of the member but not of the team', ['decisions', 0],      { id: 'd0', kind: 'PIN', student: 's3', project: 'C' }, ['decisions[0].project: is pinned but not on the list of the student']],
  ['a student twice in the previous matching', ['previous', 'assignments', 1, 'student'], 's0', ['previous.assignments[1].student: repeats "s0"']],
  ['an unknown policy',                     ['previous', 'policy'],              'NONE', ['previous.policy: must be SAME_OBJECTIVE_FEWEST_MOVES or FEWEST_MOVES']],
  ['a previous place without a project',    ['previous', 'assignments', 0, 'project'], '', ['previous.assignments[0].project: must be a text that is not empty']],
  ['a cap that is no record',               ['caps', 0],                         'c0',  ['caps[0]: must be an object']],
  ['a team that is no record',              ['teams', 0],                        't0',  ['teams[0]: must be an object']],
  ['a mentor that is no record',            ['mentors', 0],                      'm0',  ['mentors[0]: must be an object']],
  ['a need for a mentor that is no record', ['projects', 0, 'mentor'],           true,  ['projects[0].mentor: must be an object']],
  ['a previous matching that is no record', ['previous'],                        'none', ['previous: must be an object']],
  ['a previous place that is no record',    ['previous', 'assignments', 0],      's0',  ['previous.assignments[0]: must be an object']],
  ['a pin of an unknown student',           ['decisions', 0, 'student'],         's99', ['decisions[0].student: names no student: "s99"']],
  ['a pin to an unknown project',           ['decisions', 0, 'project'],         'Z',   ['decisions[0].project: names no project: "Z"']],
];

describe('validateProblem, over the whole contract', () => {
  it('finds nothing wrong with a problem that uses every part', () => {
    expect(faultsOf(A_WHOLE_PROBLEM)).toEqual([]);
  });

  it.each(FAULTS)('refuses %s, and nothing else', (_title, path, value, faults) => {
    expect(faultsOf(replaced(A_WHOLE_PROBLEM, path, value))).toEqual(faults);
  });

  // prettier-ignore
  it.each([
    ['fewest moves before the objective',   ['previous', 'policy'],                   'FEWEST_MOVES'],
    ['a mentor without capacity',           ['mentors', 0, 'capacity'],               0],
    ['a cap of nobody',                     ['caps', 0, 'maxStudents'],               0],
    ['a cap over no project',               ['caps', 0, 'projects'],                  []],
    ['a team of one',                       ['teams', 0, 'members'],                  ['s3']],
    ['a team without a list',               ['teams', 0, 'preferences'],              []],
    ['a previous place of somebody who left', ['previous', 'assignments', 0, 'student'], 'gone'],
    ['a previous place in a project that left', ['previous', 'assignments', 0, 'project'], 'gone'],
    ['a pin on the list of the team but not of the member', ['decisions', 0], { id: 'd0', kind: 'PIN', student: 's4', project: 'A' }],
    ['a FORBID on a member of a team, outside the list', ['decisions', 1], { id: 'd1', kind: 'FORBID', student: 's3', project: 'C' }],
  ] as const)('accepts %s', (_title, path, value) => {
    expect(faultsOf(replaced(A_WHOLE_PROBLEM, path, value))).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', '\u0000', '💡', '\uD800', ' ', '[0].id'])(
    'takes %j for an id like any other',
    (id) => {
      const text = JSON.stringify(A_WHOLE_PROBLEM).replaceAll('"A"', JSON.stringify(id));

      expect(faultsOf(JSON.parse(text))).toEqual([]);
    },
  );

  it.each(EVERY_PATH.map((path) => [pathText(path), path] as const))('points at %s when it is junk', (text, path) => {
    for (const junk of JUNK) {
      const paths = validateProblem(replaced(A_WHOLE_PROBLEM, path, junk)).map((fault) => fault.path);

      expect(paths.filter((found) => found.startsWith(text))).not.toEqual([]);
    }
  });

  it('points at each of several pieces of junk at once', () => {
    // What a decision must hold depends on its kind: without it there is nothing to check the rest by.
    const independent = EVERY_PATH.filter((path) => path.at(-1) !== 'kind');
    const pieces = fc.uniqueArray(fc.constantFrom(...independent), { minLength: 2, maxLength: 6, selector: pathText });
    fc.assert(
      fc.property(pieces, fc.constantFrom(...JUNK), (paths, junk) => {
        const apart = paths.filter((path) => !paths.some((other) => other !== path && isAbove(other, path)));

        const problem = apart.reduce<unknown>((broken, path) => replaced(broken, path, junk), A_WHOLE_PROBLEM);

        const found = validateProblem(problem).map((fault) => fault.path);
        expect(apart.map(pathText).filter((path) => !found.some((one) => one.startsWith(path)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever stands in whatever place', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true });
    fc.assert(
      fc.property(fc.constantFrom(...EVERY_PATH), anything, (path, value) => {
        expect(Array.isArray(validateProblem(replaced(A_WHOLE_PROBLEM, path, value)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function faultsOf(problem: unknown): readonly string[] {
  return validateProblem(problem).map(({ path, message }) => `${path}: ${message}`);
}

/** The path of every value inside, however deep. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  return entriesOf(value).flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])]);
}

function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);
}

function isAbove(upper: Path, lower: Path): boolean {
  return upper.length < lower.length && upper.every((step, index) => step === lower[index]);
}

/** The value with another one at a path. */
function replaced(value: unknown, [step, ...rest]: Path, replacement: unknown): unknown {
  if (step === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === step ? replaced(item, rest, replacement) : item));
  }
  return Object.fromEntries(
    entriesOf(value).map(([key, item]) => [key, key === step ? replaced(item, rest, replacement) : item]),
  );
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function aCycle(): unknown {
  const cycle: Record<string, unknown> = { version: 1 };
  cycle.self = cycle;
  return cycle;
}

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'A');
}

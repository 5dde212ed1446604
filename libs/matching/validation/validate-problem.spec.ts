import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { aProblem } from '../oracle/a-problem.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { InvalidProblem } from './invalid-problem.js';
import { type ProblemFault } from './problem-fault.js';
import { validateProblem } from './validate-problem.js';

const A_VALID_PROBLEM = aProblem('A[1,2] B[0,3]', 's0: A1 B2; s1: B1').build();

/** Paths at which a value may be broken without any other fault following from it. */
const INDEPENDENT_PATHS = [
  ['version'],
  ['objective'],
  ['seed'],
  ['projects', 0, 'maxSize'],
  ['projects', 1, 'minSize'],
  ['students', 0, 'id'],
  ['students', 1, 'preferences'],
] as const;

describe('validateProblem', () => {
  it('finds nothing wrong with valid problems', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }).map((seed) => generatedProblem(seed)),
        (problem) => {
          expect(validateProblem(problem)).toEqual([]);
        },
      ),
    );
  });

  it('lists every fault at once, in the order of the file', () => {
    const faults = validateProblem({
      version: 2,
      objective: 'FAIR',
      seed: Number.NaN,
      projects: [
        {
          id: 'A',
          minSize: Number.NaN,
          maxSize: 2,
          requiredSkills: [{ skill: 'web', count: 0 }, { skill: 'web', count: 1 }, 3],
        },
        { id: 'B', minSize: -1, maxSize: 2.5, terms: [] },
        { id: 'A', minSize: 3, maxSize: 2, terms: 'spring' },
        { id: '', minSize: 0, maxSize: 1 },
        null,
      ],
      students: [
        { id: 's0', preferences: [['A'], [], ['B', 'A'], ['C'], 'B', [7]] },
        { id: 's0', preferences: 'A', skills: ['web', ''], term: 5 },
        'nobody',
      ],
      decisions: [
        { id: 'd1', kind: 'PIN', student: 's9', project: 'C' },
        { id: 'd1', kind: 'PIN', student: 's0', project: 'B' },
        { id: 'd2', kind: 'FORBID', student: 's0', project: 'B' },
        { kind: 'MOVE' },
        [],
      ],
    });

    expect(faults.map(asLine)).toEqual([
      'version: must be 1',
      'objective: must be GENEROUS, GREEDY, MAX_MIN or STABLE',
      'seed: must be a whole number',
      'projects[0].minSize: must be a whole number of at least 0',
      'projects[0].requiredSkills[0].count: must be a whole number of at least 1',
      'projects[0].requiredSkills[2]: must be an object',
      'projects[0].requiredSkills[1].skill: repeats "web"',
      'projects[1].minSize: must be a whole number of at least 0',
      'projects[1].maxSize: must be a whole number of at least 0',
      'projects[1].terms: must name a term, or be left out for any term',
      'projects[2].minSize: must not be above maxSize',
      'projects[2].terms: must be a list',
      'projects[3].id: must be a text that is not empty',
      'projects[4]: must be an object',
      'projects[2].id: repeats "A"',
      'students[0].preferences[1]: must not be an empty tie group',
      'students[0].preferences[3][0]: names no project: "C"',
      'students[0].preferences[4]: must be a list',
      'students[0].preferences[5][0]: must be a text that is not empty',
      'students[0].preferences[2][1]: repeats "A"',
      'students[1].preferences: must be a list',
      'students[1].skills[1]: must be a text that is not empty',
      'students[1].term: must be a text that is not empty',
      'students[2]: must be an object',
      'students[1].id: repeats "s0"',
      'decisions[0].student: names no student: "s9"',
      'decisions[0].project: names no project: "C"',
      'decisions[1].project: is pinned but not on the list of the student',
      'decisions[3].id: must be a text that is not empty',
      'decisions[3].kind: must be PIN, FORBID, TOGETHER or APART',
      'decisions[4]: must be an object',
      'decisions[1].id: repeats "d1"',
    ]);
  });

  it('asks for a record, for projects and for students', () => {
    expect(validateProblem([]).map(asLine)).toEqual(['$: must be an object']);
    expect(validateProblem({ version: 1, objective: 'STABLE', seed: 1 }).map(asLine)).toEqual([
      'projects: must be a list',
      'students: must be a list',
    ]);
  });

  it('accepts a FORBID outside the list of the student', () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1').forbidden('s0', 'B').build();

    expect(validateProblem(problem)).toEqual([]);
  });

  it('takes ids that are names of object properties for what they are', () => {
    const problem = {
      ...A_VALID_PROBLEM,
      projects: [{ id: '__proto__', minSize: 0, maxSize: 1 }],
      students: [{ id: 'constructor', preferences: [['__proto__'], ['toString']] }],
    };

    expect(validateProblem(problem).map(asLine)).toEqual([
      'students[0].preferences[1][0]: names no project: "toString"',
    ]);
  });

  it('never throws, whatever the value', () => {
    const values = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSparseArray: true,
      withNullPrototype: true,
    });
    fc.assert(
      fc.property(values, values, values, values, (whole, projects, students, decisions) => {
        expect(validateProblem(whole).length).toBeGreaterThan(0);
        const parts = { ...A_VALID_PROBLEM, projects: [projects], students: [students], decisions: [decisions] };
        expect(validateProblem(parts).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('lists each of several faults made together', () => {
    const breakages = fc.subarray([...INDEPENDENT_PATHS], { minLength: 1 });
    fc.assert(
      fc.property(breakages, fc.constantFrom(undefined, null, -1.5, Number.NaN, {}, true), (paths, value) => {
        const problem = paths.reduce<unknown>((broken, path) => replaced(broken, path, value), A_VALID_PROBLEM);

        const found = new Set(validateProblem(problem).map(({ path }) => path));

        expect(paths.map(pathText).filter((path) => !found.has(path))).toEqual([]);
      }),
    );
  });
});

describe('InvalidProblem', () => {
  it('carries every fault, and says each on a line', () => {
    const faults = validateProblem({ ...A_VALID_PROBLEM, version: 2, seed: 0.5 });

    const error = new InvalidProblem(faults);

    expect(error.faults).toEqual(faults);
    expect(String(error)).toBe('InvalidProblem: version: must be 1\nseed: must be a whole number');
  });
});

function asLine({ path, message }: ProblemFault): string {
  return `${path}: ${message}`;
}

function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);
}

/** The value with another one at a path. */
function replaced(value: unknown, [step, ...rest]: readonly (string | number)[], replacement: unknown): unknown {
  if (step === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === step ? replaced(item, rest, replacement) : item));
  }
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.map(([key, item]: readonly [string, unknown]) => [
      key,
      key === step ? replaced(item, rest, replacement) : item,
    ]),
  );
}

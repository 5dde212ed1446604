import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { ENGINE_VERSION } from '../engine-version.js';
import { InvalidProblem } from '../validation/invalid-problem.js';
import { type MentorOutcome } from './mentor-outcome.js';
import { type MentorProblem } from './mentor-problem.js';
import { solveMentors } from './mentor-solution.js';
import { validateMentorProblem } from './mentor-validation.js';
import { verifyMentorOutcome } from './mentor-verification.js';
import { below, mulberry32, shuffled, someOf } from '../seeded-chance.js';

const HASH = /^[0-9a-f]{64}$/;

const PROBLEM: MentorProblem = {
  version: 1,
  seed: 1,
  projects: [
    { id: 'A', mentor: { required: true, expertise: ['web'] } },
    { id: 'B', mentor: { required: true, languages: ['de'] } },
    { id: 'C', mentor: { required: false, expertise: ['data'] } },
    { id: 'D', mentor: { required: false, expertise: ['web'] } },
  ],
  mentors: [
    { id: 'm1', capacity: 1, expertise: ['web'] },
    { id: 'm2', capacity: 1, expertise: ['data'], conflicts: ['C'] },
  ],
};

describe('solveMentors', () => {
  it('serves those who require a mentor, and says why the others are without', () => {
    expect(solveMentors(PROBLEM)).toEqual({
      version: 1,
      engineVersion: ENGINE_VERSION,
      seed: 1,
      problemHash: expect.stringMatching(HASH),
      resultHash: expect.stringMatching(HASH),
      assignments: [{ project: 'A', mentor: 'm1' }],
      unserved: [
        { project: 'B', required: true, reason: 'NOBODY_SUITABLE', counts: { suitable: 0, compatible: 0 } },
        { project: 'C', required: false, reason: 'CONFLICTS', counts: { suitable: 1, compatible: 0 } },
        { project: 'D', required: false, reason: 'ALL_TAKEN', counts: { suitable: 1, compatible: 1 } },
      ],
      mentors: [
        { id: 'm1', projects: 1, capacity: 1 },
        { id: 'm2', projects: 0, capacity: 1 },
      ],
      metrics: { required: 2, requiredServed: 1, optional: 2, optionalServed: 0, moves: 0 },
    });
  });

  it('keeps a previous place where that serves as many, and gives it up where it does not', () => {
    const held = { project: 'D', mentor: 'm1' };
    const before = { ...PROBLEM, previous: { assignments: [held], policy: 'SAME_OBJECTIVE_FEWEST_MOVES' } } as const;
    const twice = { ...before, mentors: [...PROBLEM.mentors, { id: 'm3', capacity: 1, expertise: ['web'] }] };

    expect([solveMentors(before), solveMentors(twice)].map(({ assignments, metrics }) => [assignments, metrics.moves]))
      // prettier-ignore
      .toEqual([
        [[{ project: 'A', mentor: 'm1' }], 1],
        [[{ project: 'A', mentor: 'm3' }, held], 0],
      ]);
  });

  it('keeps a previous place before all else when the fewest moves come first', () => {
    const held = { project: 'D', mentor: 'm1' };
    const problem = { ...PROBLEM, previous: { assignments: [held], policy: 'FEWEST_MOVES' } } as const;

    expect(solveMentors(problem).assignments).toEqual([held]);
  });

  it('ignores previous places of those who have left', () => {
    const gone = [
      { project: 'Z', mentor: 'm1' },
      { project: 'A', mentor: 'm9' },
    ];
    const problem = { ...PROBLEM, previous: { assignments: gone, policy: 'FEWEST_MOVES' } } as const;

    expect(solveMentors(problem).metrics.moves).toBe(0);
  });

  it('throws what it cannot solve', () => {
    const faults = [{ path: 'seed', message: 'must be a whole number' }];

    expect(() => solveMentors({ ...PROBLEM, seed: 0.5 })).toThrow(new InvalidProblem(faults));
  });

  it('gives the same outcome whatever the order of the input, verified and as the schemas say', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const problem = generatedProblem(seed);
      const outcome = solveMentors(problem);

      expect(solveMentors(inAnotherOrder(problem))).toEqual(outcome);
      expect(verifyMentorOutcome(problem, outcome)).toEqual([]);
      expect([schemaErrors('problem', problem), schemaErrors('outcome', outcome)]).toEqual([[], []]);
    }
  });
});

describe('verifyMentorOutcome', () => {
  it.each<{ what: string; change: (outcome: MentorOutcome) => MentorOutcome; paths: readonly string[] }>([
    {
      what: 'a project that has two mentors',
      change: (outcome) => ({ ...outcome, assignments: [...outcome.assignments, { project: 'A', mentor: 'm1' }] }),
      paths: ['projects A', 'mentors m1', 'resultHash', 'mentors'],
    },
    {
      what: 'a mentor without the expertise',
      change: (outcome) => ({ ...outcome, assignments: [{ project: 'A', mentor: 'm2' }] }),
      paths: ['assignments[0]', 'projects D', 'resultHash', 'mentors'],
    },
    {
      what: 'a mentor without the language',
      change: (outcome) => ({ ...outcome, assignments: [{ project: 'B', mentor: 'm1' }] }),
      paths: ['assignments[0]', 'projects A', 'projects B', 'resultHash', 'unserved'],
    },
    {
      what: 'a mentor with a conflict',
      change: (outcome) => ({ ...outcome, assignments: [...outcome.assignments, { project: 'C', mentor: 'm2' }] }),
      paths: ['assignments[1]', 'projects C', 'resultHash', 'unserved', 'mentors', 'metrics'],
    },
    {
      what: 'a mentor of another world',
      change: (outcome) => ({ ...outcome, assignments: [{ project: 'A', mentor: 'm9' }] }),
      paths: ['assignments[0]', 'projects D', 'resultHash', 'mentors'],
    },
    {
      what: 'a mentor who stays free',
      change: (outcome) => ({ ...outcome, assignments: [] }),
      paths: ['projects A', 'projects A', 'projects D', 'resultHash', 'unserved', 'mentors', 'metrics'],
    },
    { what: 'another seed', change: (outcome) => ({ ...outcome, seed: 2 }), paths: ['seed'] },
    { what: 'another hash', change: (outcome) => ({ ...outcome, problemHash: 'x' }), paths: ['problemHash'] },
  ])('finds $what', ({ change, paths }) => {
    const faults = verifyMentorOutcome(PROBLEM, change(solveMentors(PROBLEM)));

    expect(new Set(faults.map(({ path }) => path))).toEqual(new Set(paths));
  });
});

describe('validateMentorProblem', () => {
  it('finds everything that is wrong, with its path', () => {
    const problem = {
      version: 2,
      seed: 'x',
      projects: [{ id: '', mentor: { required: 1, languages: [3] } }, { id: 'A' }, 'B', { id: 'A', mentor: null }],
      mentors: [
        { id: 'm1', capacity: -1, conflicts: ['Z'] },
        { id: 'm1', capacity: 1 },
      ],
      previous: { assignments: [{ project: 'A' }, 4, { project: 'A', mentor: 'm1' }], policy: 'MOST' },
    };

    expect(validateMentorProblem(problem)).toEqual([
      { path: 'version', message: 'must be 1' },
      { path: 'seed', message: 'must be a whole number' },
      { path: 'projects[0].id', message: 'must be a text that is not empty' },
      { path: 'projects[0].mentor.required', message: 'must be true or false' },
      { path: 'projects[0].mentor.languages[0]', message: 'must be a text that is not empty' },
      { path: 'projects[1].mentor', message: 'must be an object' },
      { path: 'projects[2]', message: 'must be an object' },
      { path: 'projects[3].mentor', message: 'must be an object' },
      { path: 'projects[3].id', message: 'repeats "A"' },
      { path: 'mentors[0].capacity', message: 'must be a whole number of at least 0' },
      { path: 'mentors[0].conflicts[0]', message: 'names no project: "Z"' },
      { path: 'mentors[1].id', message: 'repeats "m1"' },
      { path: 'previous.assignments[0].mentor', message: 'must be a text that is not empty' },
      { path: 'previous.assignments[1]', message: 'must be an object' },
      { path: 'previous.assignments[2].project', message: 'repeats "A"' },
      { path: 'previous.policy', message: 'must be SAME_OBJECTIVE_FEWEST_MOVES or FEWEST_MOVES' },
    ]);
  });

  it.each([null, 7, 'x', [], {}, { previous: 3 }])('refuses %j without throwing', (value) => {
    expect(validateMentorProblem(value).length).toBeGreaterThan(0);
  });
});

function generatedProblem(seed: number): MentorProblem {
  const chance = mulberry32(seed);
  const projects = Array.from({ length: below(chance, 6) }, (_project, index) => ({
    id: `p${index}`,
    mentor: {
      required: chance() < 0.4,
      expertise: someOf(chance, ['data', 'web'], 1),
      languages: someOf(chance, ['fr']),
    },
  }));
  const ids = projects.map(({ id }) => id);
  const mentors = Array.from({ length: below(chance, 5) }, (_mentor, index) => ({
    id: `m${index}`,
    capacity: below(chance, 3),
    expertise: someOf(chance, ['data', 'web']),
    languages: someOf(chance, ['de', 'fr']),
    conflicts: someOf(chance, ids, 1),
  }));
  const [first] = mentors;
  const assignments =
    first === undefined ? [] : someOf(chance, ids, 2).map((project) => ({ project, mentor: first.id }));
  return { version: 1, seed, projects, mentors, previous: { assignments, policy: 'SAME_OBJECTIVE_FEWEST_MOVES' } };
}

function inAnotherOrder(problem: MentorProblem): MentorProblem {
  const chance = mulberry32(problem.seed);
  return { ...problem, projects: shuffled(chance, problem.projects), mentors: shuffled(chance, problem.mentors) };
}

function schemaErrors(name: 'problem' | 'outcome', value: unknown): unknown {
  const schema: unknown = JSON.parse(readFileSync(`libs/matching/mentors/mentor-${name}.schema.json`, 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new Error('not a schema');
  const validate = (compiled[name] ??= new Ajv2020({ allErrors: true }).compile(schema));
  return validate(value) ? [] : validate.errors;
}

const compiled: Partial<Record<'problem' | 'outcome', ReturnType<Ajv2020['compile']>>> = {};

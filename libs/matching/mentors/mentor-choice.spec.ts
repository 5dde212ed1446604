import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { canonicalProblem, type CanonicalProblem } from '../canonical-problem.js';
import { chooseMentors, couldServe, servableProjects } from './mentor-choice.js';
import { type MatchingMentor, type MentorNeed } from '../problem.js';
import { mulberry32 } from '../seeded-chance.js';
import { seededHash } from '../seeded-hash.js';

describe('chooseMentors', () => {
  it('gives each project the mentor that leaves one for the other', () => {
    const problem = withMentors(
      { A: { required: true, expertise: ['web'] }, B: { required: true, expertise: ['web', 'data'] } },
      [
        { id: 'm1', capacity: 1, expertise: ['web', 'data'], conflicts: ['A'] },
        { id: 'm2', capacity: 1, expertise: ['web'] },
      ],
    );

    expect(chooseMentors(problem, ['A', 'B'])).toEqual(
      new Map([
        ['A', 'm2'],
        ['B', 'm1'],
      ]),
    );
  });

  it('serves a project that requires a mentor before one that only likes to have one', () => {
    const problem = withMentors({ A: { required: false }, B: { required: true } }, [{ id: 'm1', capacity: 1 }]);

    expect(chooseMentors(problem, ['A', 'B'])).toEqual(new Map([['B', 'm1']]));
  });

  it('leaves the closed projects without a mentor', () => {
    const problem = withMentors({ A: { required: false }, B: { required: true } }, [{ id: 'm1', capacity: 2 }]);

    expect(chooseMentors(problem, ['A'])).toEqual(new Map([['A', 'm1']]));
  });

  it('says when the running projects that require a mentor cannot all have one', () => {
    const problem = withMentors({ A: { required: true }, B: { required: true } }, [{ id: 'm1', capacity: 1 }]);

    expect(chooseMentors(problem, ['A', 'B'])).toBeNull();
  });

  it('asks for all the languages and for one expertise', () => {
    const need = { required: false, languages: ['en', 'fr'], expertise: ['data', 'web'] };
    const problem = withMentors({ A: need }, [
      { id: 'm1', capacity: 1, languages: ['fr'], expertise: ['data', 'web'] },
      { id: 'm2', capacity: 1, languages: ['en', 'fr'], expertise: ['design'] },
      { id: 'm3', capacity: 1, languages: ['de', 'en', 'fr'], expertise: ['web'] },
    ]);

    expect(chooseMentors(problem, ['A'])).toEqual(new Map([['A', 'm3']]));
  });

  it('is the best of all possible choices: required, optional, then the smallest sum of hashes', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { problem, running } = generatedMentors(seed);

      const chosen = chooseMentors(problem, running);

      expect({ seed, chosen }).toEqual({ seed, chosen: bestOfAll(problem, running) });
    }
  });
});

describe('servableProjects', () => {
  it('holds the projects beside which all running ones that require a mentor still have one', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { problem, running } = generatedMentors(seed);

      const expected = problem.projects
        .filter(({ id, mentor }) => mentor === null || bestOfAll(requiring(problem, id), [...running, id]) !== null)
        .map(({ id }) => id);

      expect({ seed, servable: [...servableProjects(problem, running)] }).toEqual({ seed, servable: expected });
      expect(problem.projects.map(({ id }) => couldServe(problem, running, id))).toEqual(
        problem.projects.map(({ id }) => expected.includes(id)),
      );
    }
  });
});

function withMentors(
  needs: Readonly<Record<string, MentorNeed>>,
  mentors: readonly MatchingMentor[],
  seed = 1,
): CanonicalProblem {
  const problem = aProblem('', '').seeded(seed).build();
  const projects = Object.entries(needs).map(([id, mentor]) => ({ id, minSize: 0, maxSize: 1, mentor }));
  return canonicalProblem({ ...problem, students: [], projects, mentors });
}

/** Up to 4 projects and 3 mentors; some projects closed, some without need of a mentor. */
function generatedMentors(seed: number): { readonly problem: CanonicalProblem; readonly running: readonly string[] } {
  const chance = mulberry32(seed);
  const some = (texts: readonly string[], share: number): readonly string[] => texts.filter(() => chance() < share);
  const ids = ['A', 'B', 'C', 'D'].slice(0, 1 + Math.floor(chance() * 4));
  const needs = Object.fromEntries(
    ids.map((id) => [
      id,
      { required: chance() < 0.5, expertise: some(['data', 'web'], 0.4), languages: some(['en', 'fr'], 0.3) },
    ]),
  );
  const mentors = ['m1', 'm2', 'm3'].slice(0, 1 + Math.floor(chance() * 3)).map((id) => ({
    id,
    capacity: Math.floor(chance() * 3),
    expertise: some(['data', 'web'], 0.6),
    languages: some(['en', 'fr'], 0.7),
    conflicts: some(ids, 0.2),
  }));
  const problem = withMentors(needs, mentors, seed);
  const projects = problem.projects.map((project) => (chance() < 0.15 ? { ...project, mentor: null } : project));
  return { problem: { ...problem, projects }, running: some(ids, 0.7) };
}

function requiring(problem: CanonicalProblem, project: string): CanonicalProblem {
  const projects = problem.projects.map((one) =>
    one.id === project && one.mentor !== null ? { ...one, mentor: { ...one.mentor, required: true } } : one,
  );
  return { ...problem, projects };
}

/** Tries every choice, straight from the definition. */
function bestOfAll(problem: CanonicalProblem, running: readonly string[]): ReadonlyMap<string, string> | null {
  const open = problem.projects.filter(({ id, mentor }) => mentor !== null && running.includes(id));
  const choices = open.reduce<readonly (readonly (string | null)[])[]>(
    (partial) =>
      partial.flatMap((choice) => [null, ...problem.mentors.map(({ id }) => id)].map((id) => [...choice, id])),
    [[]],
  );
  let best: { readonly criteria: readonly number[]; readonly choice: readonly (string | null)[] } | null = null;
  for (const choice of choices) {
    if (!isAllowed(problem, open, choice)) continue;
    const unserved = (required: boolean): number =>
      open.filter(({ mentor }, index) => mentor?.required === required && choice[index] === null).length;
    const hashes = open.map(({ id }, index) => hashOf(problem.seed, choice[index] ?? null, id));
    const criteria = [unserved(true), unserved(false), hashes.reduce((sum, hash) => sum + hash, 0)];
    if (unserved(true) > 0) continue;
    if (best === null || isBefore(criteria, best.criteria)) best = { criteria, choice };
  }
  if (best === null) return null;
  const { choice } = best;
  return new Map(open.flatMap(({ id }, index) => pairUnlessNull(id, choice[index] ?? null)));
}

function isAllowed(
  problem: CanonicalProblem,
  open: CanonicalProblem['projects'],
  choice: readonly (string | null)[],
): boolean {
  return (
    problem.mentors.every(({ id, capacity }) => choice.filter((chosen) => chosen === id).length <= capacity) &&
    open.every(({ id, mentor: need }, index) => {
      const mentor = problem.mentors.find((one) => one.id === choice[index]);
      if (mentor === undefined || need === null) return true;
      const speaks = need.languages.every((language) => mentor.languages.includes(language));
      const knows = need.expertise.length === 0 || need.expertise.some((area) => mentor.expertise.includes(area));
      return speaks && knows && !mentor.conflicts.includes(id);
    })
  );
}

function hashOf(seed: number, mentor: string | null, project: string): number {
  return mentor === null ? 0 : seededHash(seed, mentor, project);
}

function pairUnlessNull(project: string, mentor: string | null): readonly (readonly [string, string])[] {
  return mentor === null ? [] : [[project, mentor]];
}

function isBefore(left: readonly number[], right: readonly number[]): boolean {
  const index = left.findIndex((value, position) => value !== right[position]);
  return index >= 0 && (left[index] ?? 0) < (right[index] ?? 0);
}

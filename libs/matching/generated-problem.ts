import {
  type Decision,
  type MatchingProblem,
  type MatchingProject,
  type MatchingStudent,
  type Objective,
} from './problem.js';

type Chance = () => number;

const OBJECTIVES: readonly Objective[] = ['GENEROUS', 'GREEDY', 'MAX_MIN'];
const SKILLS = ['data', 'design', 'web'];
const TERMS = ['autumn', 'spring'];

/**
 * Tests only: a small valid problem that depends on the seed alone and mixes closures, ties, skills, terms, pins and
 * forbids, small enough for brute force.
 */
export function generatedProblem(seed: number): MatchingProblem {
  const chance = mulberry32(seed);
  const projects = Array.from({ length: 1 + below(chance, 5) }, (_project, index) => aProject(chance, index));
  const ids = projects.map((project) => project.id);
  const students = Array.from({ length: 1 + below(chance, 7) }, (_student, index) => aStudent(chance, index, ids));
  const decisions = students.flatMap((student) => someDecisions(chance, student));
  return { version: 1, objective: OBJECTIVES[seed % 3] ?? 'GENEROUS', seed, projects, students, decisions };
}

/** A pseudo-random number from 0 to 1, excluded, at each call. */
export function mulberry32(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const first = Math.imul(state ^ (state >>> 15), 1 | state);
    const second = (first + Math.imul(first ^ (first >>> 7), 61 | first)) ^ first;
    return ((second ^ (second >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function aProject(chance: Chance, index: number): MatchingProject {
  const minSize = below(chance, 4);
  return {
    id: `p${index}`,
    minSize,
    maxSize: Math.max(1, minSize + below(chance, 3)),
    ...(chance() < 0.3 ? { requiredSkills: [{ skill: oneOf(chance, SKILLS), count: 1 + below(chance, 2) }] } : {}),
    ...(chance() < 0.2 ? { terms: [oneOf(chance, TERMS)] } : {}),
  };
}

function aStudent(chance: Chance, index: number, projects: readonly string[]): MatchingStudent {
  return {
    id: `s${index}`,
    preferences: withTies(chance, shuffled(chance, projects).slice(0, below(chance, 5))),
    skills: SKILLS.filter(() => chance() < 0.4),
    ...(chance() < 0.4 ? { term: oneOf(chance, TERMS) } : {}),
  };
}

function withTies(chance: Chance, ranked: readonly string[]): readonly (readonly string[])[] {
  return ranked.reduce<readonly (readonly string[])[]>((groups, project) => {
    const last = groups.at(-1);
    return last !== undefined && chance() < 0.25
      ? [...groups.slice(0, -1), [...last, project]]
      : [...groups, [project]];
  }, []);
}

function someDecisions(chance: Chance, { id, preferences }: MatchingStudent): readonly Decision[] {
  return preferences.flat().flatMap((project): readonly Decision[] => {
    const roll = chance();
    if (roll < 0.06) return [{ id: `pin-${id}-${project}`, kind: 'PIN', student: id, project }];
    return roll < 0.14 ? [{ id: `forbid-${id}-${project}`, kind: 'FORBID', student: id, project }] : [];
  });
}

export function shuffled<Item>(chance: Chance, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, key: chance() }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

function oneOf(chance: Chance, texts: readonly string[]): string {
  return texts[below(chance, texts.length)] ?? '';
}

function below(chance: Chance, limit: number): number {
  return Math.floor(chance() * limit);
}

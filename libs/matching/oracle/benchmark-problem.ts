import { correlatedLists, type ListRules, randomLists } from './benchmark-lists.js';
import {
  type MatchingMentor,
  type MatchingProblem,
  type MatchingProject,
  type MatchingStudent,
  type MatchingTeam,
  type Objective,
} from '../problem.js';
import { type Chance, mulberry32, oneOf } from '../seeded-chance.js';

/** What a generated instance of a given size holds; absent means without. */
export interface BenchmarkOptions {
  readonly seed: number;
  readonly students: number;
  /** GENEROUS unless told. */
  readonly objective?: Objective;
  /** Projects that run from three students on, and more of them, so that some must close. */
  readonly closures?: boolean;
  /** Projects that run with exactly three students. */
  readonly teamsOfThree?: boolean;
  /** RANDOM: by popularity alone. CORRELATED: students of one cause want the same dozen projects. */
  readonly lists?: 'RANDOM' | 'CORRELATED';
  /** One project in three requires a skill that two students in five have. */
  readonly skills?: boolean;
  /** The share of students, from 0 to 1, who come in teams of two with one list. */
  readonly pairs?: number;
  /** Every other project requires a mentor; there are places with mentors for most that would run. */
  readonly mentors?: boolean;
  /** Separate groups of students, each with projects of its own; 1 unless told. */
  readonly cohorts?: number;
}

const SKILLS = ['data', 'design', 'web'] as const;

/** A large instance that depends on the options alone; O(length of all lists). */
export function benchmarkProblem(options: BenchmarkOptions): MatchingProblem {
  const { seed, students, objective = 'GENEROUS', cohorts = 1 } = options;
  const parts = Array.from({ length: cohorts }, (_cohort, index) => {
    const size = Math.floor((students * (index + 1)) / cohorts) - Math.floor((students * index) / cohorts);
    return aCohort({ ...options, students: size, seed: seed + index }, cohorts === 1 ? '' : `c${index}-`);
  });
  return {
    version: 1,
    objective,
    seed,
    projects: parts.flatMap((part) => part.projects),
    students: parts.flatMap((part) => part.students),
    teams: parts.flatMap((part) => part.teams),
    mentors: parts.flatMap((part) => part.mentors),
  };
}

interface Cohort {
  readonly projects: readonly MatchingProject[];
  readonly students: readonly MatchingStudent[];
  readonly teams: readonly MatchingTeam[];
  readonly mentors: readonly MatchingMentor[];
}

/** Sizes and lists are drawn first and from numbers of their own: the rest leaves them as they are. */
function aCohort(options: BenchmarkOptions, prefix: string): Cohort {
  const chance = mulberry32(options.seed);
  const extras = mulberry32(options.seed ^ 0x5eed);
  const size = Math.ceil(options.students / (options.closures || options.teamsOfThree ? 2.5 : 4));
  const bare = Array.from({ length: size }, (_project, index) => aProject(chance, `${prefix}p${index}`, options));
  const draw: ListRules = options.lists === 'CORRELATED' ? correlatedLists : randomLists;
  const lists = draw(chance, { projects: bare.map(({ id }) => id), students: options.students });
  const students = lists.map((list, index) => ({
    id: `${prefix}s${index}`,
    preferences: list.map((project) => [project]),
    ...(options.skills ? { skills: SKILLS.filter(() => extras() < 0.4) } : {}),
  }));
  const projects = bare.map((project, index) => ({
    ...project,
    ...(options.skills && index % 3 === 0 ? { requiredSkills: [{ skill: oneOf(extras, SKILLS), count: 1 }] } : {}),
    ...(options.mentors && index % 2 === 0 ? { mentor: { required: true, expertise: [oneOf(extras, SKILLS)] } } : {}),
  }));
  return {
    projects,
    students,
    teams: pairsOf(students, options.pairs ?? 0),
    mentors: options.mentors ? someMentors(extras, { prefix, size: Math.ceil(size / 6) }) : [],
  };
}

function aProject(chance: Chance, id: string, { closures, teamsOfThree }: BenchmarkOptions): MatchingProject {
  const maxSize = 3 + Math.floor(3 * chance());
  if (teamsOfThree) return { id, minSize: 3, maxSize: 3 };
  return { id, minSize: closures ? 3 : 0, maxSize };
}

/** The first students, two by two; the first of each two brings the list. */
function pairsOf(students: readonly MatchingStudent[], share: number): readonly MatchingTeam[] {
  const pairs = Math.floor((students.length * share) / 2);
  return Array.from({ length: pairs }, (_pair, index) => {
    const members = students.slice(2 * index, 2 * index + 2);
    return {
      id: `team of ${members[0]?.id ?? ''}`,
      members: members.map(({ id }) => id),
      preferences: members[0]?.preferences ?? [],
    };
  });
}

function someMentors(
  chance: Chance,
  { prefix, size }: { readonly prefix: string; readonly size: number },
): readonly MatchingMentor[] {
  return Array.from({ length: size }, (_mentor, index) => ({
    id: `${prefix}m${index}`,
    capacity: 1 + Math.floor(3 * chance()),
    expertise: SKILLS.filter(() => chance() < 0.6),
  }));
}

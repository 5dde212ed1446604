import {
  type Decision,
  type MatchingCap,
  type MatchingProblem,
  type MatchingProject,
  type TieGroups,
} from '../problem.js';
import { below, type Chance, mulberry32, shuffled, someOf, withTies } from '../seeded-chance.js';

export interface StableFeatures {
  /** Tie groups in lists and priorities; absent priorities too. */
  readonly ties?: boolean;
  /** Supervisors over disjoint projects that share their priorities. */
  readonly supervisors?: boolean;
  /** Caps of any kind, priorities that disagree, minimums, skills, terms, pins and forbids. */
  readonly everything?: boolean;
}

/** Tests only: up to 6 students and 4 projects with priorities, small enough to try every matching. */
export function generatedStableProblem(seed: number, features: StableFeatures): MatchingProblem {
  const chance = mulberry32(seed);
  const students = Array.from({ length: 1 + below(chance, 6) }, (_student, index) => `s${index}`);
  const projects = Array.from({ length: 1 + below(chance, 4) }, (_project, index) => `p${index}`);
  const ties = features.ties === true ? chance : null;
  const problem = {
    version: 1,
    objective: 'STABLE',
    seed,
    projects: projects.map((id) => ({
      id,
      minSize: 0,
      maxSize: 1 + below(chance, 3),
      ...(ties !== null && chance() < 0.3 ? {} : { priorities: withTies(ties, shuffled(chance, students)) }),
    })),
    students: students.map((id) => ({ id, preferences: withTies(ties, someOf(chance, projects)) })),
  } as const;
  if (features.everything === true) return withEverything(problem, chance);
  return features.supervisors === true ? withSupervisors(problem, chance, ties) : problem;
}

function withSupervisors(problem: MatchingProblem, chance: Chance, ties: Chance | null): MatchingProblem {
  const ids = problem.students.map(({ id }) => id);
  const half = 1 + below(chance, problem.projects.length);
  const parts = [problem.projects.slice(0, half), problem.projects.slice(half)].filter((part) => part.length > 0);
  return {
    ...problem,
    projects: problem.projects.map(({ id, minSize, maxSize }) => ({ id, minSize, maxSize })),
    caps: parts.map((part, index) => ({
      id: `c${index}`,
      projects: part.map(({ id }) => id),
      maxStudents: 1 + below(chance, 4),
      priorities: withTies(ties, shuffled(chance, ids)),
    })),
  };
}

function withEverything(problem: MatchingProblem, chance: Chance): MatchingProblem {
  return {
    ...problem,
    projects: problem.projects.map((project) => withNeeds(project, chance)),
    students: problem.students.map((student) => ({
      ...student,
      skills: chance() < 0.7 ? ['web'] : [],
      ...(chance() < 0.3 ? { term: 'spring' } : {}),
    })),
    caps: Array.from({ length: below(chance, 3) }, (_cap, index) => someCap(problem, `c${index}`, chance)),
    decisions: problem.students.flatMap(({ id, preferences }) => someDecision(id, preferences, chance)),
  };
}

function withNeeds(project: MatchingProject, chance: Chance): MatchingProject {
  return {
    ...project,
    minSize: chance() < 0.2 ? Math.min(2, project.maxSize) : 0,
    ...(chance() < 0.2 ? { requiredSkills: [{ skill: 'web', count: 1 }] } : {}),
    ...(chance() < 0.2 ? { terms: ['autumn'] } : {}),
  };
}

function someCap(problem: MatchingProblem, id: string, chance: Chance): MatchingCap {
  const ids = problem.students.map((student) => student.id);
  return {
    id,
    projects: someOf(
      chance,
      problem.projects.map((project) => project.id),
    ),
    maxStudents: 1 + below(chance, 4),
    ...(chance() < 0.5 ? { priorities: withTies(chance, shuffled(chance, ids)) } : {}),
  };
}

function someDecision(student: string, preferences: TieGroups, chance: Chance): readonly Decision[] {
  const project = preferences.flat()[0];
  const roll = chance();
  if (project === undefined || roll > 0.25) return [];
  return [{ id: `d-${student}`, kind: roll < 0.12 ? 'PIN' : 'FORBID', student, project }];
}

import { type ListKind, preferenceLists } from './benchmark-lists.js';
import {
  type MatchingMentor,
  type MatchingProblem,
  type MatchingProject,
  type MatchingTeam,
  type Objective,
} from '../problem.js';
import { type Chance, mulberry32, shuffled } from '../seeded-chance.js';

/**
 * What is asked besides places: `open` nothing; `ranked` projects that rank everybody who wants them; `closures` a minimum of 3; `exactly-3` teams of 3, no more and no fewer;
 * `mixed` a minimum of 3, a skill, a mentor for half of the projects, and three students in ten in pairs.
 */
export type InstanceKind = 'open' | 'ranked' | 'closures' | 'exactly-3' | 'mixed';

/** Names one problem: the same words give the same problem, also in another process. */
export interface BenchmarkInstance {
  readonly kind: InstanceKind;
  readonly lists: ListKind;
  readonly students: number;
  readonly seed: number;
}

const skills = ['web', 'data', 'design', 'mobile', 'iot'] as const;

/** Projects for each student: fewer when every one of them will run. */
const studentsPerProject: Readonly<Record<InstanceKind, number>> = {
  open: 4,
  ranked: 4,
  closures: 2.5,
  'exactly-3': 2.5,
  mixed: 2.5,
};

/** O(students × length of a list). */
export function benchmarkProblem(instance: BenchmarkInstance, objective: Objective): MatchingProblem {
  const chance = mulberry32(instance.seed);
  const projects = projectsOf(instance, chance);
  const lists = preferenceLists(
    { kind: instance.lists, students: instance.students, projects: projects.length },
    chance,
  );
  const isMixed = instance.kind === 'mixed';
  const students = lists.map((list, index) => ({
    id: idOf('s', index),
    preferences: list.map((project) => [idOf('p', project)]),
    ...(isMixed ? { skills: skills.filter(() => chance() < 0.4) } : {}),
  }));
  return {
    version: 1,
    objective,
    seed: 1,
    projects: instance.kind === 'ranked' ? ranking(projects, students, chance) : projects,
    students,
    ...(isMixed ? { teams: pairsOf(students, chance), mentors: mentorsFor(projects, chance) } : {}),
  };
}

export function idOf(prefix: string, index: number): string {
  return `${prefix}${String(index).padStart(6, '0')}`;
}

function projectsOf({ kind, students }: BenchmarkInstance, chance: Chance): readonly MatchingProject[] {
  const count = Math.ceil(students / studentsPerProject[kind]);
  const sized = Array.from({ length: count }, (_, index) => ({
    id: idOf('p', index),
    minSize: studentsPerProject[kind] === 4 ? 0 : 3,
    maxSize: kind === 'exactly-3' ? 3 : 3 + Math.floor(3 * chance()),
  }));
  if (kind !== 'mixed') return sized;
  return sized.map((project) => {
    const skill = skills[Math.floor(skills.length * chance())] ?? skills[0];
    const mentor = { required: chance() < 0.5, expertise: [skill] };
    return { ...project, requiredSkills: [{ skill, count: 1 }], ...(chance() < 0.5 ? { mentor } : {}) };
  });
}

/** Every project ranks those who want it, without ties. */
function ranking(
  projects: readonly MatchingProject[],
  students: MatchingProblem['students'],
  chance: Chance,
): readonly MatchingProject[] {
  const wanting = new Map<string, string[]>(projects.map(({ id }) => [id, []]));
  for (const { id, preferences } of students) {
    for (const project of preferences.flat()) wanting.get(project)?.push(id);
  }
  return projects.map((project) => ({
    ...project,
    priorities: shuffled(chance, wanting.get(project.id) ?? []).map((id) => [id]),
  }));
}

/** Three students in ten, two by two; the list of the first is that of the pair. */
function pairsOf(students: MatchingProblem['students'], chance: Chance): readonly MatchingTeam[] {
  const chosen = shuffled(chance, students).slice(0, 2 * Math.floor(0.15 * students.length));
  return Array.from({ length: chosen.length / 2 }, (_, index) => {
    const members = chosen.slice(2 * index, 2 * index + 2);
    return { id: idOf('t', index), members: members.map(({ id }) => id), preferences: members[0]?.preferences ?? [] };
  });
}

/** A mentor for every five projects, each for two projects and with two fields. */
function mentorsFor(projects: readonly MatchingProject[], chance: Chance): readonly MatchingMentor[] {
  return Array.from({ length: Math.ceil(projects.length / 5) }, (_, index) => ({
    id: idOf('m', index),
    capacity: 2,
    expertise: shuffled(chance, skills).slice(0, 2),
  }));
}

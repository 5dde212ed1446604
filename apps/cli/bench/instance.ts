import type { MatchingMentor, MatchingProblem, MatchingProject, MatchingTeam, Objective } from '#libs/matching/problem';
import { type ListKind, preferenceLists } from './preference-lists.js';
import { seededRandom, shuffled } from './seeded-random.js';

/**
 * What is asked besides places: `open` nothing; `ranked` projects that rank everybody who wants them; `closures` a minimum of 3; `exactly-3` teams of 3, no more and no fewer;
 * `mixed` a minimum of 3, a skill, a mentor for half of the projects, and three students in ten in pairs.
 */
export type InstanceKind = 'open' | 'ranked' | 'closures' | 'exactly-3' | 'mixed';

/** Names one problem: the same words give the same problem, also in another process. */
export interface Instance {
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
export function problemOf(instance: Instance, objective: Objective): MatchingProblem {
  const random = seededRandom(instance.seed);
  const projects = projectsOf(instance, random);
  const lists = preferenceLists(
    { kind: instance.lists, students: instance.students, projects: projects.length },
    random,
  );
  const isMixed = instance.kind === 'mixed';
  const students = lists.map((list, index) => ({
    id: idOf('s', index),
    preferences: list.map((project) => [idOf('p', project)]),
    ...(isMixed ? { skills: skills.filter(() => random() < 0.4) } : {}),
  }));
  return {
    version: 1,
    objective,
    seed: 1,
    projects: instance.kind === 'ranked' ? ranking(projects, students, random) : projects,
    students,
    ...(isMixed ? { teams: pairsOf(students, random), mentors: mentorsFor(projects, random) } : {}),
  };
}

export function idOf(prefix: string, index: number): string {
  return `${prefix}${String(index).padStart(6, '0')}`;
}

function projectsOf({ kind, students }: Instance, random: () => number): readonly MatchingProject[] {
  const count = Math.ceil(students / studentsPerProject[kind]);
  const sized = Array.from({ length: count }, (_, index) => ({
    id: idOf('p', index),
    minSize: studentsPerProject[kind] === 4 ? 0 : 3,
    maxSize: kind === 'exactly-3' ? 3 : 3 + Math.floor(3 * random()),
  }));
  if (kind !== 'mixed') return sized;
  return sized.map((project) => {
    const skill = skills[Math.floor(skills.length * random())] ?? skills[0];
    const mentor = { required: random() < 0.5, expertise: [skill] };
    return { ...project, requiredSkills: [{ skill, count: 1 }], ...(random() < 0.5 ? { mentor } : {}) };
  });
}

/** Every project ranks those who want it, without ties. */
function ranking(
  projects: readonly MatchingProject[],
  students: MatchingProblem['students'],
  random: () => number,
): readonly MatchingProject[] {
  const wanting = new Map<string, string[]>(projects.map(({ id }) => [id, []]));
  for (const { id, preferences } of students) {
    for (const project of preferences.flat()) wanting.get(project)?.push(id);
  }
  return projects.map((project) => ({
    ...project,
    priorities: shuffled(wanting.get(project.id) ?? [], random).map((id) => [id]),
  }));
}

/** Three students in ten, two by two; the list of the first is that of the pair. */
function pairsOf(students: MatchingProblem['students'], random: () => number): readonly MatchingTeam[] {
  const chosen = shuffled(students, random).slice(0, 2 * Math.floor(0.15 * students.length));
  return Array.from({ length: chosen.length / 2 }, (_, index) => {
    const members = chosen.slice(2 * index, 2 * index + 2);
    return { id: idOf('t', index), members: members.map(({ id }) => id), preferences: members[0]?.preferences ?? [] };
  });
}

/** A mentor for every five projects, each for two projects and with two fields. */
function mentorsFor(projects: readonly MatchingProject[], random: () => number): readonly MatchingMentor[] {
  return Array.from({ length: Math.ceil(projects.length / 5) }, (_, index) => ({
    id: idOf('m', index),
    capacity: 2,
    expertise: shuffled(skills, random).slice(0, 2),
  }));
}

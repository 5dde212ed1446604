import { type Decision, type MatchingProblem, type TieGroups } from '../problem.js';
import { mulberry32, shuffled } from '../seeded-chance.js';

/** Tests only: the same problem, every list of it in another order. */
export function inAnotherOrder(problem: MatchingProblem, order: number): MatchingProblem {
  const chance = mulberry32(order);
  const mixed = <Item>(items: readonly Item[]): readonly Item[] => shuffled(chance, items);
  const mixedGroups = (groups: TieGroups): TieGroups => groups.map(mixed);
  const { previous } = problem;
  return {
    ...problem,
    projects: mixed(problem.projects).map(({ priorities, ...project }) => ({
      ...project,
      ...(priorities === undefined ? {} : { priorities: mixedGroups(priorities) }),
    })),
    caps: mixed(problem.caps ?? []).map((cap) => ({ ...cap, projects: mixed(cap.projects) })),
    students: mixed(problem.students).map((student) => ({
      ...student,
      preferences: mixedGroups(student.preferences),
      skills: mixed(student.skills ?? []),
    })),
    teams: mixed(problem.teams ?? []).map((team) => ({ ...team, members: mixed(team.members) })),
    mentors: mixed(problem.mentors ?? []).map((mentor) => ({ ...mentor, expertise: mixed(mentor.expertise ?? []) })),
    decisions: mixed(problem.decisions ?? []).map((decision) =>
      'students' in decision ? { ...decision, students: mixed(decision.students) } : decision,
    ),
    ...(previous === undefined ? {} : { previous: { ...previous, assignments: mixed(previous.assignments) } }),
  };
}

/**
 * Tests only: the same problem with names that sort in another order. Caps keep theirs: which one lends a project its
 * priorities follows from the order of their names.
 */
export function withRenamedIds(problem: MatchingProblem, key: number): MatchingProblem {
  const renamed = (id: string): string => `${(id.charCodeAt(1) * 37 * key) % 101}-${id}`;
  const renamedGroups = (groups: TieGroups): TieGroups => groups.map((group) => group.map(renamed));
  const { previous } = problem;
  return {
    ...problem,
    projects: problem.projects.map(({ priorities, ...project }) => ({
      ...project,
      id: renamed(project.id),
      ...(priorities === undefined ? {} : { priorities: renamedGroups(priorities) }),
    })),
    caps: (problem.caps ?? []).map(({ priorities, ...cap }) => ({
      ...cap,
      projects: cap.projects.map(renamed),
      ...(priorities === undefined ? {} : { priorities: renamedGroups(priorities) }),
    })),
    students: problem.students.map((student) => ({
      ...student,
      id: renamed(student.id),
      preferences: renamedGroups(student.preferences),
    })),
    teams: (problem.teams ?? []).map((team) => ({
      id: renamed(team.id),
      members: team.members.map(renamed),
      preferences: renamedGroups(team.preferences),
    })),
    mentors: (problem.mentors ?? []).map((mentor) => ({
      ...mentor,
      id: renamed(mentor.id),
      conflicts: (mentor.conflicts ?? []).map(renamed),
    })),
    decisions: (problem.decisions ?? []).map((decision) => renamedDecision(decision, renamed)),
    ...(previous === undefined ? {} : { previous: { ...previous, assignments: renamedPlaces(previous, renamed) } }),
  };
}

function renamedDecision(decision: Decision, renamed: (id: string) => string): Decision {
  if ('students' in decision) return { ...decision, students: decision.students.map(renamed) };
  return { ...decision, student: renamed(decision.student), project: renamed(decision.project) };
}

function renamedPlaces(
  { assignments }: NonNullable<MatchingProblem['previous']>,
  renamed: (id: string) => string,
): NonNullable<MatchingProblem['previous']>['assignments'] {
  return assignments.map(({ student, project }) => ({ student: renamed(student), project: renamed(project) }));
}

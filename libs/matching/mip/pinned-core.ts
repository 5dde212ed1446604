import { type CanonicalProblem } from '../canonical-problem.js';
import { decisionsOf, listsOf } from '../listed-pairs.js';
import { type Decision, type TieGroups } from '../problem.js';

/**
 * The part of a problem that decides whether it has a solution: the projects with a pin, and whoever lists one of them
 * or goes together with somebody. Only pins force anything, so that of any solution all places in other projects can be
 * given up without harm.
 */
export function pinnedCore(problem: CanonicalProblem): CanonicalProblem {
  const pinned = new Set(decisionsOf(problem, 'PIN').map(({ project }) => project));
  const lists = new Map([...listsOf(problem)].map(([student, list]) => [student, within(list, pinned)]));
  const grouped = new Set(
    [...problem.teams.map(({ members }) => members), ...problem.decisions.flatMap(studentsOf)].flat(),
  );
  return {
    ...problem,
    projects: problem.projects.filter(({ id }) => pinned.has(id)),
    students: problem.students
      .filter(({ id }) => grouped.has(id) || (lists.get(id)?.length ?? 0) > 0)
      .map((student) => ({ ...student, preferences: within(student.preferences, pinned) })),
    caps: problem.caps.filter(({ projects }) => projects.some((project) => pinned.has(project))),
    teams: problem.teams.map((team) => ({ ...team, preferences: within(team.preferences, pinned) })),
    decisions: problem.decisions.filter((decision) => !('project' in decision) || pinned.has(decision.project)),
    previous: null,
  };
}

function studentsOf(decision: Decision): readonly (readonly string[])[] {
  return 'students' in decision ? [decision.students] : [];
}

function within(list: TieGroups, projects: ReadonlySet<string>): TieGroups {
  return list.map((group) => group.filter((project) => projects.has(project))).filter((group) => group.length > 0);
}

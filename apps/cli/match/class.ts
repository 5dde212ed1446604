import type { MatchingTeam } from '#libs/matching/problem';
import type { ProjectFinder } from '#libs/schools/ballots/find-projects';
import { PeopleFinder } from './people-finder.js';
import { finderOf, type SheetProject } from './read-projects.js';
import type { SheetStudent } from './read-students.js';

/** Whom and what the optional files can name, and who may be placed where. */
export interface Class {
  readonly people: PeopleFinder;
  readonly projects: ProjectFinder;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly titleOf: ReadonlyMap<string, string>;
  /** The projects on each student's list; that of the team, where the student is in one. */
  readonly listOf: ReadonlyMap<string, ReadonlySet<string>>;
}

export function classOf(
  students: readonly SheetStudent[],
  projects: readonly SheetProject[],
  teams: readonly MatchingTeam[] = [],
): Class {
  const own = students.map(({ student }) => [student.id, new Set(student.preferences.flat())] as const);
  const ofTeams = teams.flatMap(({ members, preferences }) =>
    members.map((member) => [member, new Set(preferences.flat())] as const),
  );
  return {
    people: new PeopleFinder(students.map(({ person }) => person)),
    projects: finderOf(projects),
    nameOf: new Map(students.map(({ student, person }) => [student.id, person.name])),
    titleOf: new Map(projects.map(({ project, title }) => [project.id, title])),
    listOf: new Map([...own, ...ofTeams]),
  };
}

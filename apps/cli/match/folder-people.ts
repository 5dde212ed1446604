import type { MatchingCap } from '#libs/matching/problem';
import type { RosterStudent } from '#libs/schools/roster/read-roster';
import type { SheetDecision } from './read-decisions.js';
import type { SheetMentor } from './read-mentors.js';
import type { SheetProject } from './read-projects.js';
import type { SheetStudent } from './read-students.js';

/** Who and what the ids of an outcome stand for. */
export interface FolderPeople {
  /** By number, which is how people look for them. */
  readonly projects: ReadonlyMap<string, SheetProject>;
  /** In the order of the file. */
  readonly students: ReadonlyMap<string, RosterStudent>;
  /** Names. */
  readonly mentors: ReadonlyMap<string, string>;
  readonly decisions: ReadonlyMap<string, SheetDecision>;
  readonly caps: ReadonlyMap<string, MatchingCap>;
}

export interface ReadPeople {
  readonly projects: readonly SheetProject[];
  readonly students: readonly SheetStudent[];
  readonly mentors: readonly SheetMentor[];
  readonly decisions?: readonly SheetDecision[];
  readonly caps?: readonly MatchingCap[];
}

export function peopleOf({ projects, students, mentors, decisions = [], caps = [] }: ReadPeople): FolderPeople {
  const byNumber = projects.toSorted((left, right) => left.number - right.number);
  return {
    projects: new Map(byNumber.map((project) => [project.project.id, project])),
    students: new Map(students.map(({ person, student }) => [student.id, person])),
    mentors: new Map(mentors.map(({ name, mentor }) => [mentor.id, name])),
    decisions: new Map(decisions.map((decision) => [decision.decision.id, decision])),
    caps: new Map(caps.map((cap) => [cap.id, cap])),
  };
}

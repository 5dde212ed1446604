import { type CanonicalProblem } from '../canonical-problem.js';
import { assignMentors, type MentorSeeker } from './mentor-assignment.js';
import { seatMentors } from './mentor-seating.js';

/**
 * The mentor of each project that gets one, once it is settled which projects run: all that require one, then as many
 * others as possible, ties by seed. Null when the running projects that require a mentor cannot all have one.
 */
export function chooseMentors(
  problem: CanonicalProblem,
  running: Iterable<string>,
): ReadonlyMap<string, string> | null {
  const projects = seekersAmong(problem, new Set(running));
  const places = assignMentors({ seed: problem.seed, projects, mentors: problem.mentors, previous: null });
  const mentorOf = new Map(places.map(({ project, mentor }) => [project, mentor]));
  return projects.every(({ id, mentor }) => !mentor.required || mentorOf.has(id)) ? mentorOf : null;
}

/** True when some choice of mentors serves all running projects that require one, and the extra project too. */
export function couldServe(problem: CanonicalProblem, running: Iterable<string>, extra: string): boolean {
  return servableProjects(problem, running).has(extra);
}

/**
 * Every project that could have a mentor beside all running ones that require one; those that ask for none always
 * could. O(mentors · projects) for each project: to be asked once, not for each project anew.
 */
export function servableProjects(problem: CanonicalProblem, running: Iterable<string>): ReadonlySet<string> {
  const open = new Set(running);
  const required = seekersAmong(problem, open).filter(({ mentor }) => mentor.required);
  const seating = seatMentors(problem.mentors, required);
  const isServable = (project: CanonicalProblem['projects'][number]): boolean =>
    project.mentor === null ||
    (seating.isComplete &&
      ((open.has(project.id) && project.mentor.required) ||
        seating.hasRoomFor({ ...project, mentor: project.mentor })));
  return new Set(problem.projects.filter(isServable).map(({ id }) => id));
}

function seekersAmong(problem: CanonicalProblem, open: ReadonlySet<string>): readonly MentorSeeker[] {
  return problem.projects.flatMap(({ id, mentor }) => (mentor !== null && open.has(id) ? [{ id, mentor }] : []));
}

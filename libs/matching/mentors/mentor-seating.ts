import { type CanonicalMentor } from '../canonical-problem.js';
import { isCompatible, type MentorSeeker } from './mentor-assignment.js';

/** A choice of mentors for projects that all require one, as far as it goes. */
export interface MentorSeating {
  /** True when every project has a mentor. */
  readonly isComplete: boolean;
  /** True when one project more could have a mentor, the others changing mentors if need be. Changes nothing. */
  readonly hasRoomFor: (project: MentorSeeker) => boolean;
}

/** Seats the projects one after the other by augmenting paths; O(projects² · mentors) at worst. */
export function seatMentors(mentors: readonly CanonicalMentor[], projects: readonly MentorSeeker[]): MentorSeating {
  const seated = new Map(mentors.map((mentor) => [mentor, new Set<MentorSeeker>()]));
  const isComplete = projects.every((project) => {
    const path = pathToFreeSeat(seated, project);
    for (const { seeker, from, to } of path ?? []) {
      if (from !== null) seated.get(from)?.delete(seeker);
      seated.get(to)?.add(seeker);
    }
    return path !== null;
  });
  return { isComplete, hasRoomFor: (project) => pathToFreeSeat(seated, project) !== null };
}

/** A project that takes a seat with a mentor, leaving the mentor it had if it had one. */
interface Change {
  readonly seeker: MentorSeeker;
  readonly from: CanonicalMentor | null;
  readonly to: CanonicalMentor;
}

/** The changes that give the project a seat; null when there is none. Breadth first, so that they are few. */
function pathToFreeSeat(
  seated: ReadonlyMap<CanonicalMentor, ReadonlySet<MentorSeeker>>,
  project: MentorSeeker,
): readonly Change[] | null {
  const asked = new Set<CanonicalMentor>();
  const waiting: { seeker: MentorSeeker; from: CanonicalMentor | null; path: readonly Change[] }[] = [
    { seeker: project, from: null, path: [] },
  ];
  for (const { seeker, from, path } of waiting) {
    for (const [to, seekers] of seated) {
      if (asked.has(to) || !isCompatible(to, seeker)) continue;
      asked.add(to);
      const longer = [...path, { seeker, from, to }];
      if (seekers.size < to.capacity) return longer;
      for (const next of seekers) waiting.push({ seeker: next, from: to, path: longer });
    }
  }
  return null;
}

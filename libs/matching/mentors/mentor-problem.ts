import { canonicalProblem } from '../canonical-problem.js';
import { compareCodeUnits } from '../code-unit-order.js';
import { type MentorSeeker, type MentorTask, type PreviousMentors } from './mentor-assignment.js';
import { type MatchingMentor, type MentorNeed } from '../problem.js';

/**
 * Projects that look for a mentor, and mentors: the matching of mentors alone, once it is settled which projects run.
 * The order of the lists never matters; the same problem, seed and engine version give the same outcome.
 */
export interface MentorProblem {
  readonly version: 1;
  /** Decides among equal choices; any safe integer. */
  readonly seed: number;
  readonly projects: readonly { readonly id: string; readonly mentor: MentorNeed }[];
  readonly mentors: readonly MatchingMentor[];
  /** Who accompanies what so far; ids that the problem no longer holds are ignored and cost nothing. */
  readonly previous?: PreviousMentors;
}

/** Every list in code unit order and every default filled in: problems that mean the same are equal here. */
export function canonicalMentorTask({ seed, projects, mentors, previous }: MentorProblem): MentorTask {
  const canonical = canonicalProblem({
    version: 1,
    objective: 'GENEROUS',
    seed,
    projects: projects.map(({ id, mentor }) => ({ id, minSize: 0, maxSize: 0, mentor })),
    students: [],
    mentors,
  });
  return {
    seed,
    projects: canonical.projects.flatMap(({ id, mentor }): readonly MentorSeeker[] =>
      mentor === null ? [] : [{ id, mentor }],
    ),
    mentors: canonical.mentors,
    previous: previous === undefined ? null : stillThere(previous, { projects, mentors }),
  };
}

function stillThere(
  { assignments, policy }: PreviousMentors,
  { projects, mentors }: Pick<MentorProblem, 'projects' | 'mentors'>,
): PreviousMentors {
  const known = { projects: new Set(projects.map(({ id }) => id)), mentors: new Set(mentors.map(({ id }) => id)) };
  return {
    policy,
    assignments: assignments
      .filter(({ project, mentor }) => known.projects.has(project) && known.mentors.has(mentor))
      .map(({ project, mentor }) => ({ project, mentor }))
      .sort((left, right) => compareCodeUnits(left.project, right.project)),
  };
}

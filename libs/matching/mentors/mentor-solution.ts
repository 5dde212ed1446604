import { ENGINE_VERSION } from '../engine-version.js';
import { hashJson } from '../hash.js';
import { InvalidProblem } from '../validation/invalid-problem.js';
import {
  assignMentors,
  isCompatible,
  type MentorPlace,
  type MentorSeeker,
  type MentorTask,
} from './mentor-assignment.js';
import { type MentorMetrics, type MentorOutcome, type UnservedProject } from './mentor-outcome.js';
import { canonicalMentorTask, type MentorProblem } from './mentor-problem.js';
import { validateMentorProblem } from './mentor-validation.js';

/** The best choice of mentors. Throws `InvalidProblem` for what `validateMentorProblem` refuses. */
export function solveMentors(problem: MentorProblem): MentorOutcome {
  const faults = validateMentorProblem(problem);
  if (faults.length > 0) throw new InvalidProblem(faults);

  const task = canonicalMentorTask(problem);
  const assignments = assignMentors(task);
  return {
    version: 1,
    engineVersion: ENGINE_VERSION,
    seed: task.seed,
    problemHash: hashJson(task),
    resultHash: hashJson({ assignments }),
    assignments,
    ...mentorFigures(task, assignments),
  };
}

/** All that follows from the assignments. */
export function mentorFigures(
  task: MentorTask,
  assignments: readonly MentorPlace[],
): Pick<MentorOutcome, 'unserved' | 'mentors' | 'metrics'> {
  const mentorOf = new Map(assignments.map(({ project, mentor }) => [project, mentor]));
  return {
    unserved: task.projects.filter(({ id }) => !mentorOf.has(id)).map((project) => unserved(task, project)),
    mentors: task.mentors.map(({ id, capacity }) => ({
      id,
      projects: assignments.filter(({ mentor }) => mentor === id).length,
      capacity,
    })),
    metrics: metricsOf(task, mentorOf),
  };
}

function unserved({ mentors }: MentorTask, project: MentorSeeker): UnservedProject {
  const suitable = mentors.filter((mentor) => isCompatible({ ...mentor, conflicts: [] }, project)).length;
  const compatible = mentors.filter((mentor) => isCompatible(mentor, project)).length;
  const lack = suitable === 0 ? 'NOBODY_SUITABLE' : 'CONFLICTS';
  return {
    project: project.id,
    required: project.mentor.required,
    reason: compatible === 0 ? lack : 'ALL_TAKEN',
    counts: { suitable, compatible },
  };
}

function metricsOf({ projects, previous }: MentorTask, mentorOf: ReadonlyMap<string, string>): MentorMetrics {
  const required = projects.filter(({ mentor }) => mentor.required);
  const optional = projects.filter(({ mentor }) => !mentor.required);
  const served = (some: readonly MentorSeeker[]): number => some.filter(({ id }) => mentorOf.has(id)).length;
  return {
    required: required.length,
    requiredServed: served(required),
    optional: optional.length,
    optionalServed: served(optional),
    moves: (previous?.assignments ?? []).filter(({ project, mentor }) => mentorOf.get(project) !== mentor).length,
  };
}

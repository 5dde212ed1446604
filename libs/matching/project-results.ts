import { acceptablePairs, type Allocation, sizeOf } from './allocation.js';
import { type CanonicalProject } from './canonical-problem.js';
import { chooseMentors, servableProjects } from './mentor-choice.js';
import { type ClosedReason, type ProjectResult } from './outcome.js';

export function projectResults(allocation: Allocation): readonly ProjectResult[] {
  const { problem } = allocation;
  const running = problem.projects.map(({ id }) => id).filter((id) => sizeOf(allocation, id) > 0);
  const mentors = chooseMentors(problem, running);
  const servable = servableProjects(problem, running);
  return problem.projects.map((project) => {
    const size = sizeOf(allocation, project.id);
    if (size > 0) return { id: project.id, status: 'RUNNING', size, mentor: mentors?.get(project.id) ?? null };
    const reason = closedReason(allocation, project, servable);
    return { id: project.id, status: 'CLOSED', size: 0, mentor: null, reason };
  });
}

/** The first that applies: nobody's acceptable list, skills missing even with everybody, no mentor, the minimum. */
function closedReason(allocation: Allocation, project: CanonicalProject, servable: ReadonlySet<string>): ClosedReason {
  const candidates = acceptablePairs(allocation, project.id).map((pair) => pair.student);
  if (candidates.length === 0) return 'NOT_CHOSEN';
  if (lacksSkills(allocation, project, new Set(candidates))) return 'SKILL_GAP';
  return project.mentor?.required === true && !servable.has(project.id) ? 'NO_MENTOR' : 'BELOW_MINIMUM';
}

function lacksSkills(allocation: Allocation, project: CanonicalProject, candidates: ReadonlySet<string>): boolean {
  const students = allocation.problem.students.filter((student) => candidates.has(student.id));
  return project.requiredSkills.some(({ skill, count }) => {
    const holders = students.filter((student) => student.skills.includes(skill)).length;
    return Math.min(holders, project.maxSize) < count;
  });
}

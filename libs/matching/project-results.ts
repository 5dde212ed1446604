import { acceptablePairs, type Allocation, sizeOf } from './allocation.js';
import { type CanonicalProject } from './canonical-problem.js';
import { type ClosedReason, type ProjectResult } from './outcome.js';

export function projectResults(allocation: Allocation): readonly ProjectResult[] {
  return allocation.problem.projects.map((project) => {
    const size = sizeOf(allocation, project.id);
    if (size > 0) return { id: project.id, status: 'RUNNING', size, mentor: null };
    return { id: project.id, status: 'CLOSED', size: 0, mentor: null, reason: closedReason(allocation, project) };
  });
}

/** The first that applies: nobody's acceptable list, skills missing even with everybody, else the minimum. */
export function closedReason(allocation: Allocation, project: CanonicalProject): ClosedReason {
  const candidates = acceptablePairs(allocation, project.id).map((pair) => pair.student);
  if (candidates.length === 0) return 'NOT_CHOSEN';
  return lacksSkills(allocation, project, new Set(candidates)) ? 'SKILL_GAP' : 'BELOW_MINIMUM';
}

function lacksSkills(allocation: Allocation, project: CanonicalProject, candidates: ReadonlySet<string>): boolean {
  const students = allocation.problem.students.filter((student) => candidates.has(student.id));
  return project.requiredSkills.some(({ skill, count }) => {
    const holders = students.filter((student) => student.skills.includes(skill)).length;
    return Math.min(holders, project.maxSize) < count;
  });
}

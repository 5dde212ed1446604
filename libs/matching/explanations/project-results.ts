import { acceptablePairs, type Allocation, sizeOf } from '../allocation.js';
import { type CanonicalProject } from '../canonical-problem.js';
import { chooseMentors, servableProjects } from '../mentors/mentor-choice.js';
import { type ClosedReason, type ProjectResult } from '../outcome.js';

/** Every project by id, with what became of it. O(length of all lists), and what choosing mentors costs. */
export function projectResults(allocation: Allocation): readonly ProjectResult[] {
  const { problem } = allocation;
  const running = problem.projects.map(({ id }) => id).filter((id) => sizeOf(allocation, id) > 0);
  const mentors = chooseMentors(problem, running);
  const servable = servableProjects(problem, running);
  const skills = new Map(problem.students.map((student) => [student.id, student.skills]));
  return problem.projects.map((project) => {
    const size = sizeOf(allocation, project.id);
    if (size > 0) return { id: project.id, status: 'RUNNING', size, mentor: mentors?.get(project.id) ?? null };
    const candidates = acceptablePairs(allocation, project.id).map(({ student }) => skills.get(student) ?? []);
    const reason = closedReason(project, { candidates, isServable: servable.has(project.id) });
    return { id: project.id, status: 'CLOSED', size: 0, mentor: null, reason };
  });
}

interface Chances {
  /** The skills of everybody who finds the project acceptable. */
  readonly candidates: readonly (readonly string[])[];
  /** Whether a mentor is left for it, if it requires one. */
  readonly isServable: boolean;
}

/** The first that applies: nobody's acceptable list, skills missing even with everybody, no mentor, the minimum. */
function closedReason(project: CanonicalProject, { candidates, isServable }: Chances): ClosedReason {
  if (candidates.length === 0) return 'NOT_CHOSEN';
  if (lacksSkills(project, candidates)) return 'SKILL_GAP';
  return project.mentor?.required === true && !isServable ? 'NO_MENTOR' : 'BELOW_MINIMUM';
}

function lacksSkills({ requiredSkills, maxSize }: CanonicalProject, candidates: Chances['candidates']): boolean {
  return requiredSkills.some(({ skill, count }) => {
    const holders = candidates.filter((skills) => skills.includes(skill)).length;
    return Math.min(holders, maxSize) < count;
  });
}

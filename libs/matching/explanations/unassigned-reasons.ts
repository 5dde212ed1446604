import { type Allocation } from '../allocation.js';
import { groupBy } from '../group-by.js';
import { isAcceptable, type ListedPair } from '../listed-pairs.js';
import { type ProjectResult, type Unassigned, type UnassignedReason } from '../outcome.js';

/** Every student without a place, each with the first reason that applies. */
export function unassignedReasons(allocation: Allocation, projects: readonly ProjectResult[]): readonly Unassigned[] {
  const results = new Map(projects.map((project) => [project.id, project]));
  return allocation.problem.students
    .filter((student) => !allocation.placeOf.has(student.id))
    .map((student) => {
      const listed = allocation.pairsOfStudent.get(student.id) ?? [];
      return { student: student.id, reason: reasonOf(listed, results) };
    });
}

function reasonOf(listed: readonly ListedPair[], results: ReadonlyMap<string, ProjectResult>): UnassignedReason {
  if (listed.length === 0) return 'NO_ACCEPTABLE_PROJECT';

  const acceptable = listed.filter(isAcceptable);
  if (acceptable.length === 0) return listed.some((pair) => pair.barrier === 'FORBIDDEN') ? 'FORBIDDEN' : 'CALENDAR';

  return closureReason(acceptable.map((pair) => results.get(pair.project)));
}

/** FULL as soon as one acceptable project runs; else the one reason for which all of them closed. */
function closureReason(projects: readonly (ProjectResult | undefined)[]): UnassignedReason {
  const byReason = groupBy(projects, (project) => (project?.status === 'CLOSED' ? project.reason : 'RUNNING'));
  if (byReason.has('RUNNING')) return 'FULL';
  if (byReason.size > 1) return 'PROJECTS_CLOSED';
  if (byReason.has('SKILL_GAP')) return 'SKILL_GAP';
  return byReason.has('NO_MENTOR') ? 'NO_MENTOR' : 'PROJECTS_CLOSED';
}

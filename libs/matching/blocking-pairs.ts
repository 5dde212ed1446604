import { type Allocation, prefers, sizeOf } from './allocation.js';
import { type CanonicalProject } from './canonical-problem.js';

/**
 * Students and running projects with a free place that would rather have each other, allowed by terms and
 * decisions and not pinned elsewhere. An empty project with a minimum of 0 or 1 counts as running.
 */
export function countBlockingPairs(allocation: Allocation): number {
  const open = allocation.problem.projects.filter((project) => hasFreePlace(allocation, project));
  return open
    .flatMap((project) => allocation.pairsOfProject.get(project.id) ?? [])
    .filter((pair) => pair.barrier === null && prefers(allocation, pair)).length;
}

function hasFreePlace(allocation: Allocation, project: CanonicalProject): boolean {
  const size = sizeOf(allocation, project.id);
  return (size > 0 || project.minSize <= 1) && size < project.maxSize;
}

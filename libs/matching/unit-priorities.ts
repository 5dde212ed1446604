import { type CanonicalProblem, type CanonicalProject } from './canonical-problem.js';
import { type TieGroups } from './problem.js';
import { type Unit } from './units.js';

/** How much a project or a cap wants each unit: 0 is most wanted; equal levels are tied. */
export type LevelOf = (unit: Unit) => number;

/** The project's own priorities, else those of the first cap that contains it and has some, else null. */
export function effectivePriorities(problem: CanonicalProblem, project: CanonicalProject): TieGroups | null {
  const ranking = (cap: CanonicalProblem['caps'][number]): boolean =>
    cap.priorities !== null && cap.projects.includes(project.id);
  return project.priorities ?? problem.caps.find(ranking)?.priorities ?? null;
}

/** The level of a unit is that of its worst-placed member; the absent come last, tied; without priorities all are. */
export function levelsBy(priorities: TieGroups | null): LevelOf {
  if (priorities === null) return () => 0;
  const levels = new Map(priorities.flatMap((group, level) => group.map((student) => [student, level] as const)));
  return ({ members }) =>
    members.reduce((worst, member) => Math.max(worst, levels.get(member) ?? priorities.length), 0);
}

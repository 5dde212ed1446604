import type { MatchingProject } from '#libs/matching/problem';
import type { RunWaiver, WaivableRule } from '#libs/matching-runs/run-waiver';

type Waive = (project: MatchingProject, students: number) => MatchingProject;

/** What leaving a rule out means for a project. A project without a maximum could take the whole cohort. */
// prettier-ignore
const waivers: Readonly<Record<WaivableRule, Waive>> = {
  MINIMUM:  (project) => ({ ...project, minSize: 0 }),
  MAXIMUM:  (project, students) => ({ ...project, maxSize: Math.max(project.maxSize, students) }),
  SKILL:    (project) => ({ ...project, requiredSkills: [] }),
  MENTOR:   ({ mentor, ...project }) => (mentor ? { ...project, mentor: { ...mentor, required: false } } : project),
  CALENDAR: ({ terms: _anyTerm, ...project }) => project,
};

/** The project as the engine is to see it, without those of its rules that the run leaves out. */
export function withoutWaived(
  project: MatchingProject,
  waived: readonly RunWaiver[],
  students: number,
): MatchingProject {
  return waived
    .filter(({ projectId }) => projectId === project.id)
    .reduce((asked, { kind }) => waivers[kind](asked, students), project);
}

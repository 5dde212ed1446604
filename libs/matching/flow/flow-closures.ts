import { type Allocation } from '../allocation.js';
import { type CanonicalProject } from '../canonical-problem.js';
import { groupBy } from '../group-by.js';
import { chooseMentors } from '../mentors/mentor-choice.js';

/**
 * True when an allocation that was found without minimums, skills, mentors and APART decisions keeps them all the same.
 * Such an optimum of the wider problem needs no further proof.
 */
export function keepsClosures(allocation: Allocation): boolean {
  const { problem } = allocation;
  const teams = groupBy(allocation.assignments, ({ project }) => project);
  const skills = new Map(problem.students.map((student) => [student.id, student.skills]));
  const mayRun = (project: CanonicalProject): boolean => {
    const team = teams.get(project.id) ?? [];
    const holders = (skill: string): number =>
      team.filter(({ student }) => skills.get(student)?.includes(skill)).length;
    return (
      team.length >= project.minSize && project.requiredSkills.every(({ skill, count }) => holders(skill) >= count)
    );
  };
  return (
    problem.projects.every((project) => !teams.has(project.id) || mayRun(project)) &&
    keepsApart(allocation) &&
    (problem.projects.every(({ mentor }) => mentor?.required !== true) || chooseMentors(problem, teams.keys()) !== null)
  );
}

function keepsApart({ problem, placeOf }: Allocation): boolean {
  return problem.decisions.every((decision) => {
    if (decision.kind !== 'APART') return true;
    const places = decision.students.flatMap((student) => placeOf.get(student)?.project ?? []);
    return new Set(places).size === places.length;
  });
}

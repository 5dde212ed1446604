import { broken, type Rule } from './broken-rules.js';
import { groupBy } from '../group-by.js';
import { type Assignment, type MatchingOutcome } from '../outcome.js';
import { type PlainProblem, termAgrees } from './plain-problem.js';
import { type Decision, type MatchingProject } from '../problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';
import { verifyMentors } from './verify-mentors.js';

/** Checks every rule of the problem against the assignments, one by one, straight from the problem as given. */
export function verifyConstraints(plain: PlainProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  const { problem } = plain;
  const entries = groupBy([...outcome.assignments, ...outcome.unassigned], (entry) => entry.student);
  const teams = groupBy(outcome.assignments, ({ project }) => project);
  const results = groupBy(outcome.projects, ({ id }) => id);
  const places = new Map(outcome.assignments.map(({ student, project }) => [student, project]));
  return [
    ...outcome.assignments.flatMap((assignment, index) =>
      broken(`assignments[${index}]`, assignmentRules(plain, assignment)),
    ),
    ...problem.projects.flatMap((project) =>
      broken(
        `projects ${project.id}`,
        projectRules(plain, project, { team: teams.get(project.id) ?? [], results: results.get(project.id) ?? [] }),
      ),
    ),
    ...problem.students.flatMap(({ id }) =>
      broken(`students ${id}`, [[entries.get(id)?.length === 1, 'is not exactly once either placed or unplaced']]),
    ),
    ...(problem.caps ?? []).flatMap(({ id, projects, maxStudents }) => {
      const load = [...new Set(projects)].reduce((sum, project) => sum + (teams.get(project)?.length ?? 0), 0);
      return broken(`caps ${id}`, [[load <= maxStudents, 'has more students than its maximum']]);
    }),
    ...(problem.teams ?? []).flatMap(({ id, members }) =>
      broken(`teams ${id}`, [[isWhole(members, places), 'is split, or placed in part']]),
    ),
    ...(problem.decisions ?? []).flatMap((one) => broken(`decisions ${one.id}`, [decisionRule(one, places)])),
    ...verifyMentors(plain, outcome),
  ];
}

function assignmentRules(plain: PlainProblem, { student, project, rank }: Assignment): readonly Rule[] {
  const list = plain.ranks.get(student);
  if (list === undefined || !plain.projects.has(project)) return [[false, 'names an unknown student or project']];

  const listed = list.get(project);
  return [
    [listed !== undefined, 'places a student in a project that is not on their list'],
    [listed === undefined || rank === listed, 'states a rank that is not the one of the list'],
    [termAgrees(plain, student, project), 'places a student in a project of another term'],
    [plain.forbids.get(student)?.has(project) !== true, 'places a student where a decision forbids it'],
  ];
}

interface ProjectState {
  readonly team: readonly Assignment[];
  readonly results: MatchingOutcome['projects'];
}

function projectRules(plain: PlainProblem, project: MatchingProject, { team, results }: ProjectState): readonly Rule[] {
  const [result] = results;
  const lacking = (project.requiredSkills ?? []).filter(
    ({ skill, count }) => team.filter(({ student }) => plain.skills.get(student)?.has(skill)).length < count,
  );
  return [
    [results.length === 1 && result?.size === team.length, 'is not reported once with the size of its team'],
    [results.every(({ status }) => status === (team.length > 0 ? 'RUNNING' : 'CLOSED')), 'has the wrong status'],
    [team.length <= project.maxSize, 'has more students than its maximum'],
    [team.length === 0 || team.length >= project.minSize, 'runs below its minimum'],
    [team.length === 0 || lacking.length === 0, 'runs without a required skill'],
  ];
}

function decisionRule(decision: Decision, places: ReadonlyMap<string, string>): Rule {
  if ('student' in decision) {
    const isPlaced = places.get(decision.student) === decision.project;
    return decision.kind === 'PIN'
      ? [isPlaced, 'is pinned but not placed there']
      : [!isPlaced, 'is forbidden but placed'];
  }
  if (decision.kind === 'TOGETHER') return [isWhole(decision.students, places), 'is split, or placed in part'];
  const taken = decision.students.flatMap((student) => places.get(student) ?? []);
  return [new Set(taken).size === taken.length, 'has two students in one project'];
}

/** All in one project, or all without one. */
function isWhole(members: readonly string[], places: ReadonlyMap<string, string>): boolean {
  return new Set(members.map((member) => places.get(member))).size <= 1;
}

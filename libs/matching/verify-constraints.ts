import { groupBy } from './group-by.js';
import { type Assignment, type MatchingOutcome } from './outcome.js';
import { type MatchingProblem, type MatchingProject, type MatchingStudent } from './problem.js';
import { type ProblemFault } from './problem-fault.js';

/** Checks every rule of the problem against the assignments, one by one, straight from the problem as given. */
export function verifyConstraints(problem: MatchingProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  const entries = groupBy([...outcome.assignments, ...outcome.unassigned], (entry) => entry.student);
  const students = new Map(problem.students.map((student) => [student.id, student]));
  return [
    ...outcome.assignments.flatMap((assignment, index) =>
      broken(`assignments[${index}]`, assignmentRules(problem, assignment, students.get(assignment.student))),
    ),
    ...problem.projects.flatMap((project) => broken(`projects ${project.id}`, teamRules(outcome, project, students))),
    ...problem.students.flatMap(({ id }) =>
      broken(`students ${id}`, [[entries.get(id)?.length === 1, 'is not exactly once either placed or unplaced']]),
    ),
    ...(problem.decisions ?? []).flatMap((decision) =>
      broken(`decisions ${decision.id}`, [
        [decision.kind !== 'PIN' || isPlaced(outcome, decision), 'is pinned but not placed there'],
      ]),
    ),
  ];
}

/** What must hold, and what to say when it does not. */
type Rule = readonly [holds: boolean, message: string];

function broken(path: string, rules: readonly Rule[]): readonly ProblemFault[] {
  return rules.filter(([holds]) => !holds).map(([, message]) => ({ path, message }));
}

function assignmentRules(
  problem: MatchingProblem,
  assignment: Assignment,
  student: MatchingStudent | undefined,
): readonly Rule[] {
  const project = problem.projects.find(({ id }) => id === assignment.project);
  if (student === undefined || project === undefined) return [[false, 'names an unknown student or project']];

  const group = student.preferences.findIndex((tied) => tied.includes(project.id));
  return [
    [group >= 0, 'places a student in a project that is not on their list'],
    [group < 0 || assignment.rank === group + 1, 'states a rank that is not the one of the list'],
    [fitsTerm(student, project), 'places a student in a project of another term'],
    [!isForbidden(problem, assignment), 'places a student where a decision forbids it'],
  ];
}

function teamRules(
  outcome: MatchingOutcome,
  project: MatchingProject,
  students: ReadonlyMap<string, MatchingStudent>,
): readonly Rule[] {
  const placed = outcome.assignments.filter((assignment) => assignment.project === project.id);
  const team = placed.map((assignment) => students.get(assignment.student));
  const result = outcome.projects.filter(({ id }) => id === project.id);
  const lacking = (project.requiredSkills ?? []).filter(
    ({ skill, count }) => team.filter((student) => student?.skills?.includes(skill)).length < count,
  );
  return [
    [result.length === 1 && result[0]?.size === team.length, 'is not reported once with the size of its team'],
    [result.every(({ status }) => status === (team.length > 0 ? 'RUNNING' : 'CLOSED')), 'has the wrong status'],
    [team.length <= project.maxSize, 'has more students than its maximum'],
    [team.length === 0 || team.length >= project.minSize, 'runs below its minimum'],
    [team.length === 0 || lacking.length === 0, 'runs without a required skill'],
  ];
}

function fitsTerm(student: MatchingStudent, project: MatchingProject): boolean {
  return project.terms === undefined || student.term === undefined || project.terms.includes(student.term);
}

function isForbidden(problem: MatchingProblem, { student, project }: Assignment): boolean {
  return (problem.decisions ?? []).some(
    (decision) => decision.kind === 'FORBID' && decision.student === student && decision.project === project,
  );
}

function isPlaced(outcome: MatchingOutcome, pin: { readonly student: string; readonly project: string }): boolean {
  return outcome.assignments.some(({ student, project }) => student === pin.student && project === pin.project);
}

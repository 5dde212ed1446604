import { canonicalJson, hashJson } from '../hash.js';
import { type MentorPlace } from './mentor-assignment.js';
import { type MentorOutcome } from './mentor-outcome.js';
import { canonicalMentorTask, type MentorProblem } from './mentor-problem.js';
import { mentorFigures } from './mentor-solution.js';
import { type MatchingMentor, type MentorNeed } from '../problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';

/**
 * Everything that is wrong with an outcome of a valid mentor problem; empty means verified. Every rule is checked
 * straight from the problem as given; that nobody could be served better is the solver's proof, not checked here,
 * except that no free mentor is left beside a project that could have one. O(projects · mentors).
 */
export function verifyMentorOutcome(problem: MentorProblem, outcome: MentorOutcome): readonly ProblemFault[] {
  return [
    ...outcome.assignments.flatMap((place, index) => checkAssignment(problem, place, `assignments[${index}]`)),
    ...problem.projects.flatMap(({ id, mentor }) => checkProject(problem, outcome, { id, need: mentor })),
    ...problem.mentors.flatMap(({ id, capacity }) =>
      broken(`mentors ${id}`, [[loadOf(outcome, id) <= capacity, 'follows more projects than they can']]),
    ),
    ...checkFigures(problem, outcome),
  ];
}

/** What must hold, and what to say when it does not. */
type Rule = readonly [holds: boolean, message: string];

function broken(path: string, rules: readonly Rule[]): readonly ProblemFault[] {
  return rules.filter(([holds]) => !holds).map(([, message]) => ({ path, message }));
}

function checkAssignment(problem: MentorProblem, place: MentorPlace, path: string): readonly ProblemFault[] {
  const need = problem.projects.find(({ id }) => id === place.project)?.mentor;
  const mentor = problem.mentors.find(({ id }) => id === place.mentor);
  if (need === undefined || mentor === undefined) return [{ path, message: 'names an unknown project or mentor' }];

  return broken(path, [
    [speaksAll(mentor, need), 'gives a mentor who does not speak all the languages'],
    [knowsOne(mentor, need), 'gives a mentor without any of the expertise'],
    [!(mentor.conflicts ?? []).includes(place.project), 'gives a mentor who has a conflict'],
  ]);
}

function checkProject(
  { mentors }: MentorProblem,
  outcome: MentorOutcome,
  { id, need }: { readonly id: string; readonly need: MentorNeed },
): readonly ProblemFault[] {
  const places = outcome.assignments.filter(({ project }) => project === id).length;
  const isFree = (mentor: MatchingMentor): boolean =>
    loadOf(outcome, mentor.id) < mentor.capacity &&
    speaksAll(mentor, need) &&
    knowsOne(mentor, need) &&
    !(mentor.conflicts ?? []).includes(id);
  const isKeptOut = outcome.unserved.some(({ project }) => project === id);
  return broken(`projects ${id}`, [
    [places + (isKeptOut ? 1 : 0) === 1, 'is not exactly once either served or unserved'],
    [places > 0 || !mentors.some(isFree), 'is left without a mentor although one is free'],
  ]);
}

function checkFigures(problem: MentorProblem, outcome: MentorOutcome): readonly ProblemFault[] {
  const task = canonicalMentorTask(problem);
  const { assignments, unserved, mentors, metrics } = outcome;
  const figures = mentorFigures(task, assignments);
  const comparisons: readonly (readonly [string, unknown, unknown])[] = [
    ['seed', outcome.seed, problem.seed],
    ['problemHash', outcome.problemHash, hashJson(task)],
    ['resultHash', outcome.resultHash, hashJson({ assignments })],
    ['unserved', unserved, figures.unserved],
    ['mentors', mentors, figures.mentors],
    ['metrics', metrics, figures.metrics],
  ];
  return comparisons
    .filter(([, actual, expected]) => canonicalJson(actual) !== canonicalJson(expected))
    .map(([path]) => ({ path, message: 'is not what the problem and the assignments give' }));
}

function loadOf(outcome: MentorOutcome, mentor: string): number {
  return outcome.assignments.filter((place) => place.mentor === mentor).length;
}

function speaksAll({ languages = [] }: MatchingMentor, need: MentorNeed): boolean {
  return (need.languages ?? []).every((language) => languages.includes(language));
}

function knowsOne({ expertise = [] }: MatchingMentor, need: MentorNeed): boolean {
  const asked = need.expertise ?? [];
  return asked.length === 0 || asked.some((area) => expertise.includes(area));
}

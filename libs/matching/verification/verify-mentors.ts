import { broken } from './broken-rules.js';
import { groupBy } from '../group-by.js';
import { type MatchingOutcome, type ProjectResult } from '../outcome.js';
import { maySupport, mostSupported } from './plain-mentors.js';
import { type PlainProblem } from './plain-problem.js';
import { type MatchingMentor } from '../problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';

/** Compatible, within their capacity, wherever one is required, and as many in all as there can be. */
export function verifyMentors(plain: PlainProblem, { projects }: MatchingOutcome): readonly ProblemFault[] {
  const mentors = new Map((plain.problem.mentors ?? []).map((mentor) => [mentor.id, mentor]));
  const running = projects.filter(({ status }) => status === 'RUNNING');
  const followed = groupBy(running, ({ mentor }) => mentor);
  const wanting = running.flatMap(({ id }) => {
    const project = plain.projects.get(id);
    return project?.mentor === undefined ? [] : [project];
  });
  const served = running.filter(({ mentor }) => mentor !== null).length;
  return [
    ...running.flatMap((result) => verifyMentor(plain, result, mentors)),
    ...[...mentors.values()].flatMap(({ id, capacity }) =>
      broken(`mentors ${id}`, [
        [(followed.get(id)?.length ?? 0) <= capacity, 'follows more projects than the capacity'],
      ]),
    ),
    ...broken('mentors', [
      [served >= mostSupported(wanting, [...mentors.values()]), 'could follow more of the running projects'],
    ]),
  ];
}

function verifyMentor(
  plain: PlainProblem,
  { id, mentor }: ProjectResult,
  mentors: ReadonlyMap<string, MatchingMentor>,
): readonly ProblemFault[] {
  const project = plain.projects.get(id);
  if (project === undefined) return broken(`projects ${id}`, [[false, 'is not a project of the problem']]);
  if (mentor === null) {
    return broken(`projects ${id}`, [[project.mentor?.required !== true, 'runs without the mentor that it requires']]);
  }
  const person = mentors.get(mentor);
  return broken(`projects ${id}`, [
    [person !== undefined && maySupport(person, project), 'has a mentor who cannot follow it'],
  ]);
}

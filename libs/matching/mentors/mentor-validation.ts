import { type ProblemFault } from '../validation/problem-fault.js';
import {
  checkEach,
  checkRepeats,
  checkText,
  fault,
  isRecord,
  textsUnder,
  type UntrustedRecord,
} from '../validation/untrusted-values.js';
import { checkMentor, checkMentorNeed } from '../validation/validate-mentor.js';
import { validationScope } from '../validation/validation-scope.js';

const POLICIES: readonly unknown[] = ['SAME_OBJECTIVE_FEWEST_MOVES', 'FEWEST_MOVES'];

/**
 * Everything that is wrong with a would-be mentor problem, all at once, in the order of the file; empty means that it
 * can be solved. Never throws, whatever the value. O(size of the value).
 */
export function validateMentorProblem(problem: unknown): readonly ProblemFault[] {
  if (!isRecord(problem)) return [{ path: '$', message: 'must be an object' }];

  const { version, seed, projects, mentors, previous } = problem;
  const scope = validationScope({ projects });
  return [
    ...fault(version === 1, 'version', 'must be 1'),
    ...fault(Number.isSafeInteger(seed), 'seed', 'must be a whole number'),
    ...checkEach(projects, 'projects', checkSeeker),
    ...checkRepeats(textsUnder(projects, 'projects', 'id')),
    ...checkEach(mentors, 'mentors', (mentor, path) => checkMentor(mentor, path, scope)),
    ...checkRepeats(textsUnder(mentors, 'mentors', 'id')),
    ...checkPreviousMentors(previous, 'previous'),
  ];
}

function checkSeeker(project: unknown, path: string): readonly ProblemFault[] {
  if (!isRecord(project)) return [{ path, message: 'must be an object' }];
  return [
    ...checkText(project.id, `${path}.id`),
    ...fault(project.mentor !== undefined, `${path}.mentor`, 'must be an object'),
    ...checkMentorNeed(project.mentor, `${path}.mentor`),
  ];
}

/** Projects and mentors that have left since are no fault; a project with two mentors is. */
function checkPreviousMentors(previous: unknown, path: string): readonly ProblemFault[] {
  if (previous === undefined) return [];
  if (!isRecord(previous)) return [{ path, message: 'must be an object' }];

  const { assignments, policy }: UntrustedRecord = previous;
  return [
    ...checkEach(assignments, `${path}.assignments`, checkPlace),
    ...checkRepeats(textsUnder(assignments, `${path}.assignments`, 'project')),
    ...fault(POLICIES.includes(policy), `${path}.policy`, 'must be SAME_OBJECTIVE_FEWEST_MOVES or FEWEST_MOVES'),
  ];
}

function checkPlace(place: unknown, path: string): readonly ProblemFault[] {
  if (!isRecord(place)) return [{ path, message: 'must be an object' }];
  return [...checkText(place.project, `${path}.project`), ...checkText(place.mentor, `${path}.mentor`)];
}

import { type ProblemFault } from './problem-fault.js';
import { checkEach, checkRepeats, checkText, fault, isRecord, textsUnder } from './untrusted-values.js';

const POLICIES: readonly unknown[] = ['SAME_OBJECTIVE_FEWEST_MOVES', 'FEWEST_MOVES'];

/** Students and projects that have left since are no fault: their places cost nothing. */
export function checkPrevious(previous: unknown, path: string): readonly ProblemFault[] {
  if (previous === undefined) return [];
  if (!isRecord(previous)) return [{ path, message: 'must be an object' }];

  return [
    ...checkEach(previous.assignments, `${path}.assignments`, checkPlace),
    ...checkRepeats(textsUnder(previous.assignments, `${path}.assignments`, 'student')),
    ...fault(
      POLICIES.includes(previous.policy),
      `${path}.policy`,
      'must be SAME_OBJECTIVE_FEWEST_MOVES or FEWEST_MOVES',
    ),
  ];
}

function checkPlace(place: unknown, path: string): readonly ProblemFault[] {
  if (!isRecord(place)) return [{ path, message: 'must be an object' }];
  return [...checkText(place.student, `${path}.student`), ...checkText(place.project, `${path}.project`)];
}

import { type ProblemFault } from './problem-fault.js';
import { checkEachIfPresent, checkReferences, checkText, checkWhole, fault, isRecord } from './untrusted-values.js';
import { type ValidationScope } from './validation-scope.js';

/** A capacity of 0 is somebody who follows no project this time. */
export function checkMentor(mentor: unknown, path: string, { projects }: ValidationScope): readonly ProblemFault[] {
  if (!isRecord(mentor)) return [{ path, message: 'must be an object' }];

  return [
    ...checkText(mentor.id, `${path}.id`),
    ...checkWhole(mentor.capacity, `${path}.capacity`, 0),
    ...checkEachIfPresent(mentor.expertise, `${path}.expertise`, checkText),
    ...checkEachIfPresent(mentor.languages, `${path}.languages`, checkText),
    ...(mentor.conflicts === undefined ? [] : checkReferences(mentor.conflicts, `${path}.conflicts`, projects)),
  ];
}

/** What a project asks of a mentor. */
export function checkMentorNeed(need: unknown, path: string): readonly ProblemFault[] {
  if (need === undefined) return [];
  if (!isRecord(need)) return [{ path, message: 'must be an object' }];

  return [
    ...fault(typeof need.required === 'boolean', `${path}.required`, 'must be true or false'),
    ...checkEachIfPresent(need.expertise, `${path}.expertise`, checkText),
    ...checkEachIfPresent(need.languages, `${path}.languages`, checkText),
  ];
}

import { type ProblemFault } from './problem-fault.js';
import { checkEachIfPresent, checkText, isRecord } from './untrusted-values.js';
import { checkTieGroups } from './validate-tie-groups.js';
import { type ValidationScope } from './validation-scope.js';

export function checkStudent(student: unknown, path: string, { projects }: ValidationScope): readonly ProblemFault[] {
  if (!isRecord(student)) return [{ path, message: 'must be an object' }];

  return [
    ...checkText(student.id, `${path}.id`),
    ...checkTieGroups(student.preferences, `${path}.preferences`, projects),
    ...checkEachIfPresent(student.skills, `${path}.skills`, checkText),
    ...(student.term === undefined ? [] : checkText(student.term, `${path}.term`)),
  ];
}

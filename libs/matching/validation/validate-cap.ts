import { type ProblemFault } from './problem-fault.js';
import { checkReferences, checkText, checkWhole, isRecord } from './untrusted-values.js';
import { checkTieGroups } from './validate-tie-groups.js';
import { type ValidationScope } from './validation-scope.js';

/** A cap over no project limits nothing and is accepted. */
export function checkCap(cap: unknown, path: string, { projects, students }: ValidationScope): readonly ProblemFault[] {
  if (!isRecord(cap)) return [{ path, message: 'must be an object' }];

  return [
    ...checkText(cap.id, `${path}.id`),
    ...checkReferences(cap.projects, `${path}.projects`, projects),
    ...checkWhole(cap.maxStudents, `${path}.maxStudents`, 0),
    ...(cap.priorities === undefined ? [] : checkTieGroups(cap.priorities, `${path}.priorities`, students)),
  ];
}

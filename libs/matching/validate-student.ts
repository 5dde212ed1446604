import { type ProblemFault } from './problem-fault.js';
import {
  checkEach,
  checkEachIfPresent,
  checkReference,
  checkRepeats,
  checkText,
  fault,
  isRecord,
  isText,
  itemsOf,
  type LocatedText,
} from './untrusted-values.js';

export function checkStudent(student: unknown, path: string, projects: ReadonlySet<string>): readonly ProblemFault[] {
  if (!isRecord(student)) return [{ path, message: 'must be an object' }];

  return [
    ...checkText(student.id, `${path}.id`),
    ...checkEach(student.preferences, `${path}.preferences`, (group, groupPath) =>
      checkTieGroup(group, groupPath, projects),
    ),
    ...checkRepeats(listedProjects(student.preferences, `${path}.preferences`)),
    ...checkEachIfPresent(student.skills, `${path}.skills`, checkText),
    ...(student.term === undefined ? [] : checkText(student.term, `${path}.term`)),
  ];
}

function checkTieGroup(group: unknown, path: string, projects: ReadonlySet<string>): readonly ProblemFault[] {
  const isEmpty = Array.isArray(group) && itemsOf(group).length === 0;
  return [
    ...fault(!isEmpty, path, 'must not be an empty tie group'),
    ...checkEach(group, path, (project, projectPath) =>
      checkReference(project, projectPath, { noun: 'project', known: projects }),
    ),
  ];
}

/** Every project of a list of tie groups, where it stands. */
export function listedProjects(preferences: unknown, path: string): readonly LocatedText[] {
  return itemsOf(preferences).flatMap((group, better) =>
    itemsOf(group).flatMap((project, index) =>
      isText(project) ? [{ path: `${path}[${better}][${index}]`, text: project }] : [],
    ),
  );
}

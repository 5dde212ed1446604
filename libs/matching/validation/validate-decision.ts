import { type ProblemFault } from './problem-fault.js';
import {
  checkReference,
  checkReferences,
  checkText,
  fault,
  isRecord,
  isText,
  itemsOf,
  type UntrustedRecord,
} from './untrusted-values.js';
import { isListed, type ValidationScope } from './validation-scope.js';

type Check = (decision: UntrustedRecord, path: string, scope: ValidationScope) => readonly ProblemFault[];

/** What each kind asks, besides an id of its own. */
const CHECKS: ReadonlyMap<unknown, Check> = new Map([
  ['PIN', checkPin],
  ['FORBID', checkPair],
  ['TOGETHER', checkGroup],
  ['APART', checkGroup],
]);

export function checkDecision(decision: unknown, path: string, scope: ValidationScope): readonly ProblemFault[] {
  if (!isRecord(decision)) return [{ path, message: 'must be an object' }];

  const checkKind = CHECKS.get(decision.kind);
  return [
    ...checkText(decision.id, `${path}.id`),
    ...fault(checkKind !== undefined, `${path}.kind`, 'must be PIN, FORBID, TOGETHER or APART'),
    ...(checkKind?.(decision, path, scope) ?? []),
  ];
}

/** A FORBID outside the list has no effect and is accepted; a PIN outside it contradicts the list. */
function checkPin(decision: UntrustedRecord, path: string, scope: ValidationScope): readonly ProblemFault[] {
  const { student, project } = decision;
  const isKnown = isText(student) && scope.students.known.has(student) && isText(project);
  const isOffList = isKnown && scope.projects.known.has(project) && !isListed(scope.lists.get(student), project);
  return [
    ...checkPair(decision, path, scope),
    ...fault(!isOffList, `${path}.project`, 'is pinned but not on the list of the student'),
  ];
}

function checkPair(
  { student, project }: UntrustedRecord,
  path: string,
  { projects, students }: ValidationScope,
): readonly ProblemFault[] {
  return [
    ...checkReference(student, `${path}.student`, students),
    ...checkReference(project, `${path}.project`, projects),
  ];
}

function checkGroup({ students }: UntrustedRecord, path: string, scope: ValidationScope): readonly ProblemFault[] {
  const isTooFew = Array.isArray(students) && new Set(itemsOf(students)).size < 2;
  return [
    ...checkReferences(students, `${path}.students`, scope.students),
    ...fault(!isTooFew, `${path}.students`, 'must name at least two students'),
  ];
}

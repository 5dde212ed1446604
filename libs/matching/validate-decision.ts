import { type ProblemFault } from './problem-fault.js';
import {
  checkReference,
  checkText,
  fault,
  isRecord,
  isText,
  itemsOf,
  textsUnder,
  type UntrustedRecord,
} from './untrusted-values.js';
import { listedProjects } from './validate-student.js';

const KINDS: readonly unknown[] = ['PIN', 'FORBID', 'TOGETHER', 'APART'];

/** What a decision may refer to: the ids of all projects, and the projects on the list of each student. */
export interface DecisionScope {
  readonly projects: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

export function decisionScope(problem: UntrustedRecord): DecisionScope {
  const students = itemsOf(problem.students).filter(isRecord);
  return {
    projects: new Set(textsUnder(problem.projects, 'projects', 'id').map(({ text }) => text)),
    lists: new Map(
      students.flatMap(({ id, preferences }) =>
        isText(id) ? [[id, new Set(listedProjects(preferences, '').map(({ text }) => text))]] : [],
      ),
    ),
  };
}

/** A FORBID outside the student's list has no effect and is accepted; a PIN outside it contradicts the list. */
export function checkDecision(decision: unknown, path: string, scope: DecisionScope): readonly ProblemFault[] {
  if (!isRecord(decision)) return [{ path, message: 'must be an object' }];

  const isPair = decision.kind === 'PIN' || decision.kind === 'FORBID';
  return [
    ...checkText(decision.id, `${path}.id`),
    ...fault(KINDS.includes(decision.kind), `${path}.kind`, 'must be PIN, FORBID, TOGETHER or APART'),
    ...(isPair ? checkPair(decision, path, scope) : []),
  ];
}

function checkPair(
  { kind, student, project }: UntrustedRecord,
  path: string,
  { projects, lists }: DecisionScope,
): readonly ProblemFault[] {
  const list = isText(student) ? lists.get(student) : undefined;
  const isOffList = list !== undefined && isText(project) && projects.has(project) && !list.has(project);
  return [
    ...checkReference(student, `${path}.student`, { noun: 'student', known: lists }),
    ...checkReference(project, `${path}.project`, { noun: 'project', known: projects }),
    ...fault(kind !== 'PIN' || !isOffList, `${path}.project`, 'is pinned but not on the list of the student'),
  ];
}

import { type ProblemFault } from './problem-fault.js';
import { isRecord, itemsOf, type UntrustedRecord } from './untrusted-values.js';

const LISTS = ['caps', 'teams', 'mentors'] as const;
const PROJECT_KEYS = ['mentor', 'priorities'] as const;
const DECISION_KINDS: readonly unknown[] = ['TOGETHER', 'APART'];

/** The parts of the contract that this version does not solve yet: refused, never ignored. Empty lists ask nothing. */
export function findUnsupportedFeatures(problem: UntrustedRecord): readonly ProblemFault[] {
  const paths = [
    ...(problem.objective === 'STABLE' ? ['objective'] : []),
    ...LISTS.filter((key) => itemsOf(problem[key]).length > 0),
    ...PROJECT_KEYS.flatMap((key) => pathsWhere(problem.projects, `projects`, { key, matches: isPresent })),
    ...pathsWhere(problem.decisions, 'decisions', { key: 'kind', matches: (kind) => DECISION_KINDS.includes(kind) }),
    ...(isPresent(problem.previous) ? ['previous'] : []),
  ];
  return paths.map((path) => ({ path, message: 'is not supported yet' }));
}

function pathsWhere(
  list: unknown,
  path: string,
  { key, matches }: { readonly key: string; readonly matches: (value: unknown) => boolean },
): readonly string[] {
  return itemsOf(list).flatMap((item, index) =>
    isRecord(item) && matches(item[key]) ? [`${path}[${index}].${key}`] : [],
  );
}

function isPresent(value: unknown): boolean {
  return value !== undefined;
}

import { type ProblemFault } from './problem-fault.js';
import { checkEach, checkRepeats, fault, isRecord, textsUnder, type UntrustedRecord } from './untrusted-values.js';
import { checkCap } from './validate-cap.js';
import { checkDecision } from './validate-decision.js';
import { checkMentor } from './validate-mentor.js';
import { checkPrevious } from './validate-previous.js';
import { checkProject } from './validate-project.js';
import { checkStudent } from './validate-student.js';
import { checkMemberships, checkTeam } from './validate-team.js';
import { type ValidationScope, validationScope } from './validation-scope.js';

const OBJECTIVES: readonly unknown[] = ['GENEROUS', 'GREEDY', 'MAX_MIN', 'STABLE'];

interface Part {
  readonly key: string;
  readonly isOptional: boolean;
  readonly check: (item: unknown, path: string, scope: ValidationScope) => readonly ProblemFault[];
}

/** The lists of a problem, in the order of the file; an id names one item of its list. */
// prettier-ignore
const PARTS: readonly Part[] = [
  { key: 'projects',  isOptional: false, check: checkProject },
  { key: 'caps',      isOptional: true,  check: checkCap },
  { key: 'students',  isOptional: false, check: checkStudent },
  { key: 'teams',     isOptional: true,  check: checkTeam },
  { key: 'mentors',   isOptional: true,  check: checkMentor },
  { key: 'decisions', isOptional: true,  check: checkDecision },
];

/**
 * Everything that is wrong with a would-be problem, all at once, in the order of the file; empty means that it can be
 * solved. Never throws, whatever the value. O(size of the value).
 */
export function validateProblem(problem: unknown): readonly ProblemFault[] {
  if (!isRecord(problem)) return [{ path: '$', message: 'must be an object' }];

  const scope = validationScope(problem);
  return [
    ...checkHeading(problem),
    ...PARTS.flatMap((part) => checkPart(problem[part.key], part, scope)),
    ...checkMemberships(problem.teams, 'teams'),
    ...checkPrevious(problem.previous, 'previous'),
  ];
}

function checkHeading({ version, objective, seed }: UntrustedRecord): readonly ProblemFault[] {
  return [
    ...fault(version === 1, 'version', 'must be 1'),
    ...fault(OBJECTIVES.includes(objective), 'objective', 'must be GENEROUS, GREEDY, MAX_MIN or STABLE'),
    ...fault(Number.isSafeInteger(seed), 'seed', 'must be a whole number'),
  ];
}

function checkPart(value: unknown, { key, isOptional, check }: Part, scope: ValidationScope): readonly ProblemFault[] {
  if (isOptional && value === undefined) return [];
  return [
    ...checkEach(value, key, (item, path) => check(item, path, scope)),
    ...checkRepeats(textsUnder(value, key, 'id')),
  ];
}

import { type ProblemFault } from './problem-fault.js';
import { findUnsupportedFeatures } from './unsupported-features.js';
import {
  checkEach,
  checkEachIfPresent,
  checkRepeats,
  fault,
  isRecord,
  textsUnder,
  type UntrustedRecord,
} from './untrusted-values.js';
import { checkDecision, decisionScope } from './validate-decision.js';
import { checkProject } from './validate-project.js';
import { checkStudent } from './validate-student.js';

const OBJECTIVES: readonly unknown[] = ['GENEROUS', 'GREEDY', 'MAX_MIN', 'STABLE'];

/**
 * Everything that is wrong with a would-be problem, all at once, in the order of the file; empty means that it can be
 * solved. Never throws, whatever the value. O(size of the value).
 */
export function validateProblem(problem: unknown): readonly ProblemFault[] {
  if (!isRecord(problem)) return [{ path: '$', message: 'must be an object' }];

  const { projects, students, decisions } = problem;
  const scope = decisionScope(problem);
  const projectIds = textsUnder(projects, 'projects', 'id');
  const studentIds = textsUnder(students, 'students', 'id');
  return [
    ...checkHeading(problem),
    ...checkEach(projects, 'projects', checkProject),
    ...checkRepeats(projectIds),
    ...checkEach(students, 'students', (student, path) => checkStudent(student, path, scope.projects)),
    ...checkRepeats(studentIds),
    ...checkEachIfPresent(decisions, 'decisions', (decision, path) => checkDecision(decision, path, scope)),
    ...checkRepeats(textsUnder(decisions, 'decisions', 'id')),
    ...findUnsupportedFeatures(problem),
  ];
}

function checkHeading({ version, objective, seed }: UntrustedRecord): readonly ProblemFault[] {
  return [
    ...fault(version === 1, 'version', 'must be 1'),
    ...fault(OBJECTIVES.includes(objective), 'objective', 'must be GENEROUS, GREEDY, MAX_MIN or STABLE'),
    ...fault(Number.isSafeInteger(seed), 'seed', 'must be a whole number'),
  ];
}

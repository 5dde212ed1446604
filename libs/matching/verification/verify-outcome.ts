import { canonicalProblem } from '../canonical-problem.js';
import { canonicalJson, hashJson } from '../hash.js';
import { type MatchingOutcome } from '../outcome.js';
import { type PlainProblem, readPlainly } from './plain-problem.js';
import { type MatchingProblem } from '../problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';
import { verifyCertificate } from './verify-certificate.js';
import { verifyConstraints } from './verify-constraints.js';
import { verifyExplanations } from './verify-explanations.js';
import { verifyFigures } from './verify-figures.js';
import { verifyReasons } from './verify-reasons.js';
import { verifyStatus } from './verify-status.js';

/**
 * Everything that is wrong with an outcome of a valid problem; empty means verified.
 * Constraints, figures and reasons are checked by code that shares nothing with the solver.
 * O(length of all lists), and what counting blocking pairs and mentors costs.
 */
export function verifyOutcome(problem: MatchingProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  const plain = readPlainly(problem);
  return [
    ...verifyHeading(problem, outcome),
    ...verifyStatus(problem, outcome),
    ...verifyFigures(plain, outcome),
    ...(outcome.status === 'INFEASIBLE' ? [] : verifySolution(plain, outcome)),
  ];
}

function verifyHeading(problem: MatchingProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  const { assignments, projects } = outcome;
  return differences([
    ['objective', outcome.objective, problem.objective],
    ['seed', outcome.seed, problem.seed],
    ['problemHash', outcome.problemHash, hashJson(canonicalProblem(problem))],
    ['resultHash', outcome.resultHash, hashJson({ assignments, projects })],
  ]);
}

function verifySolution(plain: PlainProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  return [
    ...verifyConstraints(plain, outcome),
    ...verifyCertificate(plain, outcome),
    ...verifyOrder(outcome),
    ...verifyReasons(plain, outcome),
    ...verifyExplanations(plain, outcome),
  ];
}

function verifyOrder({ assignments, unassigned, projects }: MatchingOutcome): readonly ProblemFault[] {
  const lists = {
    assignments: assignments.map(({ student }) => student),
    unassigned: unassigned.map(({ student }) => student),
    projects: projects.map(({ id }) => id),
  };
  // Without a comparison function, texts are sorted by code units.
  return differences(Object.entries(lists).map(([path, ids]) => [path, ids, ids.toSorted()]));
}

function differences(comparisons: readonly (readonly [string, unknown, unknown])[]): readonly ProblemFault[] {
  return comparisons
    .filter(([, actual, expected]) => canonicalJson(actual) !== canonicalJson(expected))
    .map(([path]) => ({ path, message: 'is not what the problem and the assignments give' }));
}

import { allocationOf } from './allocation.js';
import { canonicalProblem } from './canonical-problem.js';
import { explain } from './explanations.js';
import { canonicalJson, hashJson } from './hash.js';
import { type MatchingOutcome } from './outcome.js';
import { type MatchingProblem } from './problem.js';
import { type ProblemFault } from './problem-fault.js';
import { projectResults } from './project-results.js';
import { unassignedReasons } from './unassigned-reasons.js';
import { verifyConstraints } from './verify-constraints.js';
import { verifyFigures } from './verify-figures.js';
import { verifyStatus } from './verify-status.js';

/**
 * Everything that is wrong with an outcome of a valid problem; empty means verified.
 * Constraints and figures are checked by code that shares nothing with the solver; that an optimum is one is the
 * solver's proof, not checked here. O(students · (projects + decisions)).
 */
export function verifyOutcome(problem: MatchingProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  return [
    ...verifyHeading(problem, outcome),
    ...verifyStatus(problem, outcome),
    ...(outcome.status === 'INFEASIBLE' ? [] : verifyConstraints(problem, outcome)),
    ...verifyFigures(problem, outcome),
    ...(outcome.status === 'INFEASIBLE' ? [] : verifyReasons(problem, outcome)),
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

/** Reasons and explanations follow from the assignments alone, so they are derived again and compared whole. */
function verifyReasons(problem: MatchingProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  const allocation = allocationOf(canonicalProblem(problem), outcome.assignments);
  const projects = projectResults(allocation);
  return differences([
    ['assignments', outcome.assignments, allocation.assignments],
    ['unassigned', outcome.unassigned, unassignedReasons(allocation, projects)],
    ['projects', outcome.projects, projects],
    ['explanations', outcome.explanations, explain(allocation, projects)],
  ]);
}

function differences(comparisons: readonly (readonly [string, unknown, unknown])[]): readonly ProblemFault[] {
  return comparisons
    .filter(([, actual, expected]) => canonicalJson(actual) !== canonicalJson(expected))
    .map(([path]) => ({ path, message: 'is not what the problem and the assignments give' }));
}

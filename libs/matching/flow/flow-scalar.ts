import { type CanonicalProblem } from '../canonical-problem.js';
import { costBasis, flowCosts } from './flow-costs.js';
import { scalarLevels } from './flow-levels.js';
import { flowNetwork } from './flow-network.js';
import { assignmentsOf, optimalState } from './flow-solution.js';
import { type Assignment } from '../outcome.js';

/**
 * Most placed, then the smallest sum of ranks: the plain transportation problem that solvers of flows answer, for
 * measurements against them. Closures and the seed play no part. null when the problem is not a flow.
 */
export function leastRankSum(problem: CanonicalProblem): readonly Assignment[] | null {
  const network = flowNetwork(problem);
  if (network === null) return null;

  const levels = scalarLevels(network.longest);
  const basis = costBasis(network, new Int32Array(network.pairStudent.length), () => levels);
  const costs = flowCosts(basis, new Int32Array(network.students.length).fill(-1));
  return assignmentsOf(network, optimalState(network, costs));
}

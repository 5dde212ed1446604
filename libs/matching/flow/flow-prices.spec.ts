import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { rematchAfterWithdrawal } from './flow-rematch.js';
import { type FlowSolution, solveByFlow } from './flow-solution.js';

const PROBLEMS = Array.from({ length: 40 }, (_problem, index) =>
  generatedProblem(90_000 + index, ['TIES', 'CAPS', 'PINS', 'FORBIDS', 'PREVIOUS']),
);

describe('The prices of a flow', () => {
  it('prove its optimum: with them nobody has a cheaper place, and places left free cost nothing', () => {
    const faults = PROBLEMS.flatMap((problem) => {
      const solution = solveByFlow(canonicalProblem(problem));
      return solution === null ? [] : faultsOf(solution).map((fault) => `${problem.seed} ${fault}`);
    });

    expect(faults).toEqual([]);
  });

  it('prove it still after any withdrawal', () => {
    const rematches = PROBLEMS.flatMap((problem) => {
      const solution = solveByFlow(canonicalProblem(problem));
      const leavers = problem.students.map(({ id }) => id);
      return solution === null ? [] : leavers.flatMap((leaver) => rematchAfterWithdrawal(solution, leaver) ?? []);
    });

    expect(
      rematches.flatMap((rematch) => faultsOf(rematch).map((fault) => `${rematch.problem.seed} ${fault}`)),
    ).toEqual([]);
    expect(rematches.length).toBeGreaterThan(PROBLEMS.length);
  });
});

/** Whatever a price contradicts, in words. */
function faultsOf({ basis: { network }, costs, state }: FlowSolution): readonly string[] {
  const words = [...Array(costs.words).keys()];
  const nodes = [...network.places.keys()];
  const price = (node: number): Words => words.map((word) => state.price[word * nodes.length + node] ?? 0);
  const unplaced = (student: number): Words => words.map((word) => costs.ofUnplaced(student, word));
  const placed = (pair: number): Words => {
    const ofProject = price(network.pairProject[pair] ?? -1);
    return words.map((word) => costs.ofPair(pair, word) + (ofProject[word] ?? 0));
  };

  const students = network.students.flatMap((student, index) => {
    const at = state.at[index] ?? -1;
    if (at < -1) return [];
    const paid = at < 0 ? unplaced(index) : placed(at);
    const pairs = [...network.pairStudent.keys()].filter((pair) => network.pairStudent[pair] === index);
    const offers = [unplaced(index), ...pairs.map(placed)];
    return offers.some((offer) => isLess(offer, paid)) ? [`${student} would do better elsewhere`] : [];
  });
  const ofNodes = nodes.flatMap((node) => {
    const cap = network.capNode[node] ?? -1;
    const above = cap < 0 ? words.map(() => 0) : price(cap);
    const isFree = (state.load[node] ?? 0) < (network.places[node] ?? 0);
    const isTaken = cap < 0 || (state.load[node] ?? 0) > 0;
    return [
      ...(isFree && isLess(above, price(node)) ? [`free places of node ${node} have a price`] : []),
      ...(isTaken && isLess(price(node), above) ? [`taken places of node ${node} cost less than the cap over it`] : []),
    ];
  });
  return [...students, ...ofNodes];
}

type Words = readonly number[];

function isLess(left: Words, right: Words): boolean {
  const word = left.findIndex((one, index) => one !== right[index]);
  return word >= 0 && (left[word] ?? 0) < (right[word] ?? 0);
}

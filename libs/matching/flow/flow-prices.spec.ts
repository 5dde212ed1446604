import { describe, expect, it } from '@jest/globals';

import { allocationOf } from '../allocation.js';
import { canonicalProblem } from '../canonical-problem.js';
import { metricsOf, profileOf } from '../figures.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { enumeratePlacements, type Places } from '../oracle/oracle.placements.js';
import { type MatchingProblem } from '../problem.js';
import { seededHash } from '../seeded-hash.js';
import { readPlainly } from '../verification/plain-problem.js';
import { LARGEST_DRAW } from './flow-levels.js';
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

describe('The choice of a flow among equal optima', () => {
  it('has the smallest sum of the draws of the seed', () => {
    const sums = PROBLEMS.slice(0, 16).flatMap((problem) => {
      const places = solveByFlow(canonicalProblem(problem))?.assignments;
      if (places === undefined) return [];
      const chosen: Places = new Map(places.map(({ student, project }) => [student, project]));
      return { seed: problem.seed, chosen: drawsOf(problem, chosen), smallest: smallestDraws(problem, chosen) };
    });

    expect(sums.filter(({ chosen, smallest }) => chosen !== smallest)).toEqual([]);
    expect(sums.length).toBeGreaterThan(8);
  });
});

/** Whatever a price contradicts, in words. */
function faultsOf({ basis: { network }, costs, state }: FlowSolution): readonly string[] {
  const { words } = costs;
  const price = (node: number): Words => [...state.price.subarray(node * words, (node + 1) * words)];
  const nothing = Array.from({ length: words }, () => 0);
  const costIn = (pair: number): Words =>
    plus([...costs.ofPair.subarray(pair * words, (pair + 1) * words)], price(network.pairProject[pair] ?? -1));

  const students = network.students.flatMap((student, index) => {
    const at = state.at[index] ?? -1;
    if (at < -1) return [];
    const unplaced = [...costs.ofUnplaced.subarray(index * words, (index + 1) * words)];
    const paid = at < 0 ? unplaced : costIn(at);
    const pairs = [...network.pairStudent.keys()].filter((pair) => network.pairStudent[pair] === index);
    const offers = [unplaced, ...pairs.map(costIn)];
    return offers.some((offer) => isLess(offer, paid)) ? [`${student} would do better elsewhere`] : [];
  });
  const nodes = [...network.places.keys()].flatMap((node) => {
    const cap = network.capNode[node] ?? -1;
    const above = cap < 0 ? nothing : price(cap);
    const isFree = (state.load[node] ?? 0) < (network.places[node] ?? 0);
    const isTaken = cap < 0 || (state.load[node] ?? 0) > 0;
    return [
      ...(isFree && isLess(above, price(node)) ? [`free places of node ${node} have a price`] : []),
      ...(isTaken && isLess(price(node), above) ? [`taken places of node ${node} cost less than the cap over it`] : []),
    ];
  });
  return [...students, ...nodes];
}

type Words = readonly number[];

function plus(left: Words, right: Words): Words {
  return left.map((word, index) => word + (right[index] ?? 0));
}

function isLess(left: Words, right: Words): boolean {
  const word = left.findIndex((one, index) => one !== right[index]);
  return word >= 0 && (left[word] ?? 0) < (right[word] ?? 0);
}

function smallestDraws(problem: MatchingProblem, chosen: Places): number {
  const figures = figuresOf(problem, chosen);
  let smallest = Infinity;
  enumeratePlacements(readPlainly(problem), () => true, {
    isHopeless: (unplaced) => unplaced > problem.students.length - chosen.size,
    visit: (places) => {
      const sum = drawsOf(problem, places);
      if (sum < smallest && figuresOf(problem, places) === figures) smallest = sum;
      return false;
    },
  });
  return smallest;
}

/** The pinned take no part in the choice. */
function drawsOf({ seed, decisions = [] }: MatchingProblem, places: Places): number {
  const pinned = new Set(decisions.flatMap((one) => (one.kind === 'PIN' ? [one.student] : [])));
  return [...places]
    .filter(([student]) => !pinned.has(student))
    .reduce((sum, [student, project]) => sum + (seededHash(seed, student, project) & LARGEST_DRAW), 0);
}

/** All that the objective and the moves look at. */
function figuresOf(problem: MatchingProblem, places: Places): string {
  const canonical = canonicalProblem(problem);
  const assignments = problem.students.flatMap(({ id: student, preferences }) => {
    const project = places.get(student);
    if (project === undefined) return [];
    return [{ student, project, rank: 1 + preferences.findIndex((group) => group.includes(project)) }];
  });
  const allocation = allocationOf(canonical, assignments);
  return JSON.stringify([profileOf(allocation), metricsOf(allocation).moves]);
}

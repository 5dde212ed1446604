import { barOf, decidedCohorts } from './cohort-allocation-bars.js';
import { type CanonicalAllocation } from './cohort-allocation-canonical.js';
import { type AllocationBar } from './cohort-allocation-outcome.js';
import { FULL_VALUE, scoreOf } from './cohort-allocation-score.js';
import { cheapestTransport } from '../transport/cheapest-transport.js';
import { FREE, type Price } from '../transport/price.js';
import { seededHash } from '../seeded-hash.js';

/** A project and a cohort, with the score or what bars it. */
export interface AllocationPair {
  readonly project: string;
  readonly cohort: string;
  readonly score: number;
  /** Positions of the project and of the cohort. */
  readonly from: number;
  readonly to: number;
  readonly bar: AllocationBar | null;
  readonly isPinned: boolean;
}

/** Every project with every cohort, by project, then cohort. */
export function allocationPairs(problem: CanonicalAllocation): readonly AllocationPair[] {
  const pinned = decidedCohorts(problem, 'PIN');
  const forbidden = decidedCohorts(problem, 'FORBID');
  return problem.projects.flatMap((project, from) =>
    problem.cohorts.map((cohort, to) => ({
      project: project.id,
      cohort: cohort.id,
      score: scoreOf(problem, project, cohort),
      from,
      to,
      bar: forbidden.get(project.id)?.has(cohort.id) === true ? 'FORBIDDEN' : barOf(project, cohort),
      isPinned: pinned.get(project.id)?.has(cohort.id) === true,
    })),
  );
}

/**
 * The pairs of the best allocation: every pin and minimum, then the most projects offered, then the greatest total
 * score, then the smallest sum of seeded hashes. Null when pins, minimums, maximums and bars contradict each other.
 * Exact: a cheapest transport, O(offers · projects · cohorts · log) at worst.
 */
export function bestAllocation(
  problem: CanonicalAllocation,
  pairs: readonly AllocationPair[],
): readonly AllocationPair[] | null {
  const open = pairs.filter(({ bar }) => bar === null);
  const most = problem.projects.reduce((sum, { maxCohorts }) => sum + Math.min(maxCohorts, problem.cohorts.length), 0);
  const worth = { pin: (most + 1) ** 2, minimum: most + 1, offered: 1 };
  const lowOf = lowWords(problem, most);
  const used = cheapestTransport({
    sources: problem.projects.map(({ maxCohorts }) =>
      steps(Math.min(maxCohorts, problem.cohorts.length), { first: 1, worth: worth.offered }),
    ),
    sinks: problem.cohorts.map(({ minProjects, maxProjects }) =>
      steps(Math.min(maxProjects, problem.projects.length), { first: minProjects, worth: worth.minimum }),
    ),
    lanes: open.map((pair) => ({ ...pair, price: { high: pair.isPinned ? -worth.pin : 0, low: lowOf(pair) } })),
  });

  const chosen = used.flatMap((index) => open[index] ?? []);
  return keepsPins(pairs, chosen) && keepsMinimums(problem, chosen) ? chosen : null;
}

/** The first units are worth something each, the others nothing. */
function steps(units: number, { first, worth }: { readonly first: number; readonly worth: number }): readonly Price[] {
  return Array.from({ length: units }, (_unit, index) => (index < first ? { high: -worth, low: 0 } : FREE));
}

/**
 * One point outweighs all hashes together. As many bits of hash as the sums of a whole path leave room for below 2^53;
 * beyond that the order of the ids decides.
 */
function lowWords(problem: CanonicalAllocation, most: number): (pair: AllocationPair) => number {
  const weights = Object.values(problem.weights).reduce((sum, weight) => sum + weight, 0);
  const path = 2 * (problem.projects.length + problem.cohorts.length) + 2;
  const room = 2 ** 53 / ((FULL_VALUE * weights + 1) * (most + 1) * path);
  const hashes = 2 ** Math.max(0, Math.min(20, Math.floor(Math.log2(room))));
  const point = (most + 1) * hashes;
  return ({ project, cohort, score }) => (seededHash(problem.seed, project, cohort) % hashes) - score * point;
}

function keepsPins(pairs: readonly AllocationPair[], chosen: readonly AllocationPair[]): boolean {
  const kept = new Set(chosen);
  return pairs.every((pair) => !pair.isPinned || kept.has(pair));
}

function keepsMinimums(problem: CanonicalAllocation, chosen: readonly AllocationPair[]): boolean {
  return problem.cohorts.every(
    ({ minProjects }, index) => chosen.filter(({ to }) => to === index).length >= minProjects,
  );
}

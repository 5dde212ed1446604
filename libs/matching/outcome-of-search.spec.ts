import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from './canonical-problem.js';
import { type Interruption } from './mip/search.js';
import { aProblem } from './oracle/a-problem.js';
import { type MatchingOutcome } from './outcome.js';
import { solvedOutcome } from './outcome-of-search.js';
import { type Objective } from './problem.js';

type Proof = Pick<MatchingOutcome, 'status' | 'gap' | 'bound' | 'certificate' | 'nonReproducible'>;

/** What is said of a search that was stopped so. */
function proofOf(interruption: Interruption | null, objective: Objective = 'GENEROUS'): Proof {
  const problem = canonicalProblem(aProblem('A[0,1]', 's0: A1').for(objective).build());
  const { status, gap, bound, certificate, nonReproducible } = solvedOutcome(problem, {
    assignments: [{ student: 's0', project: 'A', rank: 1 }],
    certificate: 'MIP_PROOF',
    interruption,
    counterfactuals: () => new Map(),
  });
  return { status, gap, bound, certificate, nonReproducible };
}

const STOPPED: Interruption = { phase: 'RANKS', by: 'NODES', reached: 10, bound: 8 };
const PROVEN: Proof = { status: 'OPTIMAL', gap: 0, bound: null, certificate: 'MIP_PROOF', nonReproducible: false };
const OPEN: Proof = { status: 'FEASIBLE', gap: 0.2, bound: 8, certificate: 'NONE', nonReproducible: false };

describe('the proof of an outcome', () => {
  it('is that of its solver when nothing stopped it', () => {
    expect(proofOf(null)).toEqual(PROVEN);
  });

  // prettier-ignore
  it.each<[string, Interruption, Proof]>([
    ['the distance to the bound, as a share of what was reached', STOPPED, OPEN],
    ['no smaller for a negative cost',                  { ...STOPPED, reached: -10, bound: -12 }, { ...OPEN, bound: -12 }],
    ['the distance itself where little was reached',    { ...STOPPED, reached: 0.5, bound: 0.25 }, { ...OPEN, gap: 0.25, bound: 0.25 }],
    ['all where nothing is known',                      { ...STOPPED, bound: -Infinity }, { ...OPEN, gap: 1, bound: null }],
    ['all where the stopped stage stands at its bound', { ...STOPPED, bound: 10 }, { ...OPEN, gap: 1, bound: 10 }],
    ['not reproducible when the clock decided',         { ...STOPPED, by: 'TIME' }, { ...OPEN, nonReproducible: true }],
  ])('is open by %s', (_title, interruption, proof) => {
    expect(proofOf(interruption)).toEqual(proof);
  });

  it.each<Objective>(['GENEROUS', 'GREEDY', 'MAX_MIN'])(
    'of %s is complete before pairs that block are counted, reproducible or not',
    (objective) => {
      const stopped: Interruption = { ...STOPPED, phase: 'BLOCKING_PAIRS' };

      expect(proofOf(stopped, objective)).toEqual(PROVEN);
      expect(proofOf({ ...stopped, by: 'TIME' }, objective)).toEqual({ ...PROVEN, nonReproducible: true });
    },
  );

  it('of STABLE is about pairs that block before all else', () => {
    expect(proofOf({ ...STOPPED, phase: 'BLOCKING_PAIRS' }, 'STABLE')).toEqual(OPEN);
  });
});

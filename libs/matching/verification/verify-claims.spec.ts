import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { anOutcome } from '../oracle/an-outcome.js';
import { EVERY_FEATURE, type GeneratedFeature } from '../oracle/generated-features.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { type MatchingOutcome, type OutcomeMetrics } from '../outcome.js';
import { type MatchingProblem, type Objective, type PreviousMatching } from '../problem.js';
import { solveMatching } from '../solve-matching.js';
import { verifyClaims } from './verify-claims.js';

const CHECK = { solve: solveMatching, sample: 6 };

describe('the claims of explanations', () => {
  // prettier-ignore
  it.each<[string, readonly GeneratedFeature[], Partial<MatchingProblem>]>([
    ['of students alone', ['TIES', 'TERMS', 'SKILLS', 'FORBIDS'], {}],
    ['for MAX_MIN', ['TIES', 'PINS', 'CAPS'], { objective: 'MAX_MIN' }],
    ['of everything mixed', EVERY_FEATURE, {}],
  ])('survive being replayed in problems %s', async (_case, features, changes) => {
    const replayed: string[] = [];
    for (let seed = 90_000; seed < 90_020; seed += 1) {
      const problem = { ...generatedProblem(seed, features), ...changes };
      const outcome = await solveMatching(problem, { counterfactualRuns: 2 });

      const faults = await verifyClaims(problem, outcome, CHECK);

      expect({ seed, faults }).toEqual({ seed, faults: [] });
      replayed.push(...outcome.explanations.flatMap(({ counterfactual }) => counterfactual?.project ?? []));
    }
    expect(replayed.length).toBeGreaterThan(2);
  });

  it('name a project in which one more place would have been theirs', async () => {
    const outcome = await solveMatching(aProblem('A[0,1]', 's0: A1; s1: A1').build());

    expect(outcome.explanations.map(({ counterfactual }) => counterfactual)).toEqual([{ project: 'A', places: 1 }]);
  });

  it('come from solving again where the flow tells nothing, as often as asked', async () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1 B2').for('MAX_MIN').build();

    const outcomes = [await solveMatching(problem), await solveMatching(problem, { counterfactualRuns: 1 })];

    expect(outcomes.map(({ explanations }) => explanations.map(({ counterfactual }) => counterfactual))).toEqual([
      [null],
      [{ project: 'A', places: 1 }],
    ]);
  });

  it('are refuted when one more place would go to somebody else', async () => {
    const problem = aProblem('A[0,1]', 's0: A1; s1: A1; s2: A1').build();
    const outcome = await solveMatching(problem);
    const promised = claiming(outcome, { project: 'A', places: 1 });

    const faults = await verifyClaims(problem, promised, { ...CHECK, sample: 99 });

    expect(faults.map(({ message }) => message)).toEqual(['claims COUNTERFACTUAL of A, which solving again refutes']);
  });

  it('are refuted when a project said to be full would have done', async () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B2').build();
    const outcome = await solveMatching({ ...problem, decisions: [pin('s0', 'B')] });
    const why = [{ project: 'A', reason: 'FULL', counts: { wanted: 1, places: 1 } }] as const;
    const explanations = outcome.explanations.map((explanation) => ({ ...explanation, why, counterfactual: null }));

    expect(await verifyClaims(problem, { ...outcome, explanations }, CHECK)).toEqual([
      { path: 'explanations s0', message: 'claims FULL of A, which solving again refutes' },
    ]);
  });
});

describe('a claim that a project is full', () => {
  /** s0 is without a place, A is said to be full, and solving again with s0 in A gives the second outcome. */
  async function isRefuted(
    problem: MatchingProblem,
    [said, replayed]: readonly [Partial<MatchingOutcome>, Partial<MatchingOutcome>],
  ): Promise<boolean> {
    const why = [{ project: 'A', reason: 'FULL', counts: { wanted: 1, places: 1 } }] as const;
    const explanations = [{ student: 's0', got: null, why, counterfactual: null }];
    const outcome = anOutcome(problem, '', { explanations, ...said });
    const solve = () => Promise.resolve(anOutcome(problem, '', replayed));
    return (await verifyClaims(problem, outcome, { solve, sample: 1 })).length > 0;
  }

  function figures(profile: readonly number[], change: Partial<OutcomeMetrics> = {}): Partial<MatchingOutcome> {
    const ranks = profile.flatMap((count, index) => (count > 0 ? [index + 1] : []));
    const metrics = { students: 9, meanRank: null, blockingPairs: 0, moves: 0 };
    const placed = profile.reduce((sum, count) => sum + count, 0);
    return { profile, metrics: { ...metrics, placed, worstRank: ranks.at(-1) ?? null, ...change } };
  }

  const ONE = aProblem('A[0,1]', 's0: A1');

  // prettier-ignore
  it.each<[boolean, Objective, string, Partial<MatchingOutcome>, Partial<MatchingOutcome>]>([
    [true,  'GENEROUS', 'more are placed',                  figures([1, 0, 0]), figures([0, 0, 2])],
    [false, 'GENEROUS', 'fewer are placed',                 figures([0, 0, 2]), figures([1, 0, 0])],
    [true,  'GENEROUS', 'fewer are at the worst rank',      figures([2, 0, 1]), figures([0, 3, 0])],
    [false, 'GENEROUS', 'more are at the worst rank',       figures([0, 3, 0]), figures([2, 0, 1])],
    [false, 'GENEROUS', 'nothing changes',                  figures([1, 1, 1]), figures([1, 1, 1])],
    [true,  'GREEDY',   'more have their first choice',     figures([0, 3, 0]), figures([2, 0, 1])],
    [false, 'GREEDY',   'fewer have their first choice',    figures([2, 0, 1]), figures([0, 3, 0])],
    [true,  'GREEDY',   'more are placed',                  figures([2, 0, 0]), figures([0, 0, 3])],
    [true,  'MAX_MIN',  'more are placed',                  figures([1, 0, 0]), figures([0, 0, 2])],
    [true,  'MAX_MIN',  'the worst rank is better',         figures([2, 0, 1]), figures([0, 3, 0])],
    [false, 'MAX_MIN',  'the worst rank is worse',          figures([0, 3, 0]), figures([2, 0, 1])],
    [true,  'MAX_MIN',  'the sum of ranks is smaller',      figures([1, 2, 0]), figures([2, 1, 0])],
    [false, 'MAX_MIN',  'the sum of ranks is larger',       figures([2, 1, 0]), figures([1, 2, 0])],
    [true,  'STABLE',   'fewer pairs block it',             figures([3], { blockingPairs: 1 }), figures([1], { blockingPairs: 0 })],
    [false, 'STABLE',   'more pairs block it',              figures([1], { blockingPairs: 0 }), figures([3], { blockingPairs: 1 })],
    [true,  'STABLE',   'more are placed',                  figures([1, 0]), figures([0, 2])],
    [true,  'STABLE',   'the sum of ranks is smaller',      figures([1, 2, 0]), figures([2, 1, 0])],
    [false, 'STABLE',   'only fewer are at the worst rank', figures([1, 0, 1]), figures([0, 2, 0])],
    [false, 'GENEROUS', 'it contradicts a decision',        figures([0]), { ...figures([1]), status: 'INFEASIBLE' }],
    [false, 'GREEDY',   'only fewer are moved',             figures([1], { moves: 1 }), figures([1], { moves: 0 })],
  ])('is refuted (%s) under %s when %s', async (expected, objective, _case, said, replayed) => {
    expect(await isRefuted(ONE.for(objective).build(), [said, replayed])).toBe(expected);
  });

  // prettier-ignore
  it.each<[boolean, PreviousMatching['policy'], string, Partial<MatchingOutcome>, Partial<MatchingOutcome>]>([
    [true,  'FEWEST_MOVES', 'fewer are moved',   figures([2], { moves: 1 }), figures([1], { moves: 0 })],
    [false, 'FEWEST_MOVES', 'more are moved',    figures([1], { moves: 0 }), figures([2], { moves: 1 })],
    [true,  'FEWEST_MOVES', 'as many are moved and more are placed', figures([1], { moves: 1 }), figures([2], { moves: 1 })],
    [true,  'SAME_OBJECTIVE_FEWEST_MOVES', 'more are moved and more are placed', figures([1], { moves: 0 }), figures([2], { moves: 1 })],
  ])('is refuted (%s) after a matching of which %s when %s', async (expected, policy, _case, said, replayed) => {
    const problem = { ...ONE.build(), previous: { policy, assignments: [] } };

    expect(await isRefuted(problem, [said, replayed])).toBe(expected);
  });

  it('is replayed by a pin beside all other decisions', async () => {
    const problem = ONE.forbidden('s0', 'B').build();
    const asked: MatchingProblem[] = [];
    const why = [{ project: 'A', reason: 'FULL', counts: { wanted: 1, places: 1 } }] as const;
    const outcome = anOutcome(problem, '', { explanations: [{ student: 's0', got: null, why, counterfactual: null }] });

    await verifyClaims(problem, outcome, {
      sample: 1,
      solve: (again) => {
        asked.push(again);
        return Promise.resolve(outcome);
      },
    });

    expect(asked.map(({ decisions }) => decisions)).toEqual([
      [...(problem.decisions ?? []), { id: 'forbid s0 B ', kind: 'PIN', student: 's0', project: 'A' }],
    ]);
  });
});

describe('the sample of claims', () => {
  it('is as large as asked and depends on the seed', async () => {
    const problem = aProblem('A[0,1]', 's0: A1; s1: A1; s2: A1; s3: A1');
    const samples = await Promise.all(
      Array.from({ length: 12 }, async (_seed, seed) => {
        const seeded = problem.seeded(seed).build();
        const outcome = claiming(await solveMatching(seeded), { project: 'A', places: 1 });
        const nobody = { ...outcome, assignments: [] };
        const faults = await verifyClaims(seeded, nobody, { sample: 2, solve: () => Promise.resolve(nobody) });
        return faults.length;
      }),
    );

    expect(new Set(samples)).toEqual(new Set([0, 1, 2]));
  });
});

function claiming(
  outcome: MatchingOutcome,
  counterfactual: MatchingOutcome['explanations'][number]['counterfactual'],
): MatchingOutcome {
  return { ...outcome, explanations: outcome.explanations.map((explanation) => ({ ...explanation, counterfactual })) };
}

function pin(student: string, project: string) {
  return { id: 'pin', kind: 'PIN', student, project } as const;
}
